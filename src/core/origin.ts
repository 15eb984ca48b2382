/** An origin in which a Web-UI may be repaired. Minted only by {@link webUiOriginOf}, so that no string sends a remedy to another site. */
export type WebUiOrigin = string & { readonly __brand: 'WebUiOrigin' };

/** The http(s) origin of `url`, port included, or null for every other kind of address. */
export function webUiOriginOf(url: string | undefined): WebUiOrigin | null {
  const parsed = url === undefined ? null : parse(url);
  if (parsed === null) return null;
  const { protocol, origin } = parsed;
  // A host may hold a star in an address; in a match pattern it would mean every host.
  return /^https?:$/.test(protocol) && !origin.includes('*') ? (origin as WebUiOrigin) : null;
}

/**
 * The permission to ask for when a site is to be watched. Without a scheme, because a scheme-bound permission hides the
 * cookies that are not Secure; match patterns know no port, so the content script leaves by itself on other ports.
 */
export const hostPatternOf = (origin: WebUiOrigin): string => patternOfHost(new URL(origin).hostname);

export const patternOfHost = (host: string): string => `*://${host}/*`;

/** `URL.canParse` came with Chrome 120; the oldest that we run in is 109. */
export function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
