/** The faults' words come in files by family, and a popup carries those of what it has to tell. A family keeps its tens of codes. */
export const families = ['server', 'user', 'page', 'login'] as const;
export type Family = (typeof families)[number];

const byTens: Readonly<Record<string, Family>> = { 0: 'server', 1: 'server', 2: 'user', 3: 'page', 4: 'page', 5: 'login', 6: 'login', 7: 'user', 8: 'page' };

/** Of "WUR-41": page. Null for codes of sentences that are no fault's (`codes.ts`). */
export const familyOf = (code: string): Family | null => byTens[/^WUR-(\d)\d$/.exec(code)?.[1] ?? ''] ?? null;
