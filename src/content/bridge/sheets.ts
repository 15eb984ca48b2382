import { remember } from '../ask.ts';
import { isMainStyle } from '../listen.ts';
import { hashOf } from './hash.ts';

/** One style sheet of the page, in the page's order. */
export interface PageSheet {
  /** Tells one from the next: by its address, or else by what it says. */
  readonly key: string;
  readonly isLinked: boolean;
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
      return isOurs ? [{ key: `${href} ${media}`, isLinked: true, media, base: href, text: () => read(href) }] : [];
    }
    const text = ownerNode instanceof HTMLStyleElement ? (ownerNode.textContent ?? '') : '';
    return text.trim() === '' ? [] : [{ key: `${hashOf(text)} ${media}`, isLinked: false, media, base: page.baseURI, text: async () => text }];
  });
}

/** The address of its main sheet, whose name is hashed, tells a release from the next. Null where there is none. */
export const releaseOf = (page: Document): string | null =>
  [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => new URL(href, location.href)).find(({ origin, pathname }) => origin === location.origin && isMainStyle(pathname))?.href ?? null;

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
