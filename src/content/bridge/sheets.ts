import { remember } from '../ask.ts';

/** One style sheet of the page, in the page's order. */
export interface PageSheet {
  /** Tells one from the next, and a changed one from what it was. */
  readonly key: string;
  readonly media: string;
  /** What its relative addresses are relative to. */
  readonly base: string;
  /** Null where it does not come. */
  text(): Promise<string | null>;
}

/**
 * Linked and inline sheets that are in force. A linked one is read from where the browser has just had it from, its cache; one of another
 * origin is left alone, and so is one that scripts fill, which has no text.
 */
export function sheetsOf(page: Document): PageSheet[] {
  return [...page.styleSheets].flatMap((sheet): PageSheet[] => {
    const { ownerNode, href, disabled } = sheet;
    const media = sheet.media.mediaText;
    if (disabled) return [];
    if (ownerNode instanceof HTMLLinkElement && href !== null) {
      const isOurs = new URL(href).origin === location.origin;
      return isOurs ? [{ key: `${href} ${media}`, media, base: href, text: () => read(href) }] : [];
    }
    const text = ownerNode instanceof HTMLStyleElement ? (ownerNode.textContent ?? '') : '';
    return text.trim() === '' ? [] : [{ key: `${media} ${text}`, media, base: page.baseURI, text: async () => text }];
  });
}

async function read(href: string): Promise<string | null> {
  remember(href);
  try {
    const response = await fetch(href, { cache: 'force-cache', mode: 'same-origin' });
    const isStyle = response.ok && /^text\/css\b/.test(response.headers.get('content-type') ?? '');
    return isStyle ? await response.text() : null;
  } catch {
    return null;
  }
}
