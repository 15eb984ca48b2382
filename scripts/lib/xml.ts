const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** For text and for attributes in either kind of quotes. */
export const xml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] as string);
