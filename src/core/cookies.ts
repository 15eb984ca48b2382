import type { WebUiOrigin } from './origin.ts';

/** A cookie as the browser's cookies API tells it, in the fields that Chromium and Firefox share. */
export interface BrowserCookie {
  readonly name: string;
  readonly value: string;
  /** With a leading dot where it is not the host's alone. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly session: boolean;
  /** Seconds since 1970; absent for a cookie that ends with the browser. */
  readonly expirationDate?: number | undefined;
  readonly storeId: string;
  /** CHIPS; Chrome tells of them since 119. */
  readonly partitionKey?: { readonly topLevelSite?: string | undefined; readonly hasCrossSiteAncestor?: boolean | undefined } | null | undefined;
}

/** What setting a cookie needs: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/cookies/set */
export interface CookieDetails {
  readonly url: string;
  readonly name: string;
  readonly storeId: string;
  readonly partitionKey?: { readonly topLevelSite?: string | undefined };
  readonly value: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly domain?: string;
  readonly expirationDate?: number;
}

/** `URL.hostname` has an IPv6 address in brackets, and so have cookies in Chromium and Firefox; here it is compared without. */
const bareHost = (host: string): string => host.replace(/^\[|\]$/g, '');

const bareDomain = ({ domain }: Pick<BrowserCookie, 'domain'>): string => bareHost(domain.replace(/^\./, ''));

/**
 * Does the browser send it to this host? At whatever path and port, since cookies know no port and the Web-UI asks at many paths; a
 * Secure cookie belongs to the host also where the page came by http.
 */
export function isSentTo(host: string, cookie: BrowserCookie): boolean {
  if (isElsewheresPartition(host, cookie)) return false;
  const domain = bareDomain(cookie);
  return cookie.hostOnly ? domain === bareHost(host) : bareHost(host) === domain || host.endsWith(`.${domain}`);
}

/** A cookie that another site's pages see when they frame this host is not what this host's own page gets. */
function isElsewheresPartition(host: string, { partitionKey }: BrowserCookie): boolean {
  const site = partitionKey?.topLevelSite;
  // In a frame of another site's, under one's own page.
  if (partitionKey?.hasCrossSiteAncestor === true) return true;
  if (site === undefined || site === '') return false;
  const top = site.replace(/^https?:\/\//, '').replace(/:\d+$/, '');
  return host !== top && !host.endsWith(`.${top}`);
}

/** Whose it is: the Web-UI's login, another application of the same host, or of a parent domain, and so of other sites too. */
export type CookieKind = 'login' | 'host' | 'parent';

/** The web server's session; the token of a single sign-on (`api.auth_token_name`); FastTrack's (docs/web-ui.md). */
const loginNames: readonly string[] = ['AIOHTTP_SESSION', 'sToken', 'pipeline-token'];

/** Does what is asked below this folder carry it? What is the root's comes along, what is another folder's does not. */
function isSentBelow(folder: string, path: string): boolean {
  return folder.startsWith(path.endsWith('/') ? path : `${path}/`) || path.startsWith(folder);
}

/** "AIOHTTP_SESSION" is what every aiohttp application calls its own: one below another path never comes to the web server. */
const isOfLogin = ({ name, path }: Named): boolean => loginNames.includes(name) && ['/func/', '/server/', '/pipeline/'].some((folder) => isSentBelow(folder, path));
type Named = Pick<BrowserCookie, 'name' | 'path'>;

/** The web server's own session (docs/web-ui.md, login). */
export const isLogin = (cookie: Named): boolean => cookie.name === 'AIOHTTP_SESSION' && isOfLogin(cookie);

export function kindOf(host: string, cookie: BrowserCookie): CookieKind {
  if (bareDomain(cookie) !== bareHost(host)) return 'parent';
  return isOfLogin(cookie) ? 'login' : 'host';
}

/** Name, "=" and value in the Cookie header, with the "; " before the next one. */
export const bytesOf = ({ name, value }: Pick<BrowserCookie, 'name' | 'value'>): number => new TextEncoder().encode(`${name}=${value}; `).length;

/** What one request of the Web-UI carries of them at most: it asks below these two. */
export function headerBytesOf(origin: WebUiOrigin, cookies: readonly BrowserCookie[]): number {
  const sent = cookies.filter(({ secure }) => !secure || origin.startsWith('https:'));
  return Math.max(...['/func/', '/server/'].map((folder) => sent.filter(({ path }) => isSentBelow(folder, path)).reduce((sum, cookie) => sum + bytesOf(cookie), 0)));
}

/** aiohttp reads a header of 8190 bytes at most, and answers every path with 400 beyond it; nginx has 8 kB. */
export const longestHeader = 8190;

/**
 * Of several cookies of one name aiohttp reads the last (3.8.6 and 3.13.3, tried). Longer paths are sent before shorter ones, and of one
 * length the older before the newer: https://www.rfc-editor.org/rfc/rfc6265#section-5.4
 */
export const isDoubled = (cookie: BrowserCookie, all: readonly BrowserCookie[]): boolean => isOfLogin(cookie) && all.filter((each) => each.name === cookie.name && isOfLogin(each)).length > 1;

/** A second one of the session's name, a domain's for all paths: the web server's own is its host's alone, and one below a path does no harm. */
export const isExtra = (cookie: BrowserCookie, all: readonly BrowserCookie[]): boolean => isLogin(cookie) && isDoubled(cookie, all) && !cookie.hostOnly && cookie.path === '/';

/** Tells one cookie from every other of the same store. Not its value, which nobody but the worker sees. */
export const cookieId = ({ name, domain, path, partitionKey }: BrowserCookie): string => JSON.stringify([domain, path, name, partitionKey?.topLevelSite ?? '']);

const partitionOf = ({ partitionKey }: BrowserCookie) => (partitionKey?.topLevelSite === undefined || partitionKey.topLevelSite === '' ? null : partitionKey);

/**
 * What sets it again, byte for byte; only its place in the header, which follows the time of creation, is a new one. By the host that gets it: browsers
 * ask for permission for the address alone, and Firefox lists a parent domain's cookies by the host's.
 */
export function detailsOf(cookie: BrowserCookie, host: string): CookieDetails {
  const { name, value, path, secure, httpOnly, sameSite, storeId, hostOnly, domain, expirationDate } = cookie;
  const partitionKey = partitionOf(cookie);
  return {
    // By http no cookie may be set beside a Secure one of its name: https://www.rfc-editor.org/rfc/rfc6265bis#section-5.7
    url: `https://${host}${path}`,
    name,
    storeId,
    ...(partitionKey === null ? {} : { partitionKey }),
    value,
    path,
    secure,
    httpOnly,
    sameSite,
    // A domain of one's own makes it a cookie of all hosts below.
    ...(hostOnly ? {} : { domain }),
    ...(expirationDate === undefined ? {} : { expirationDate }),
  };
}

/**
 * What takes away this one cookie, whatever stands beside it under the same name: set again, and over. `cookies.remove` knows address and name
 * only, and takes with them every cookie of the name that goes to that address, those of parent domains and shorter paths too (Chromium 156).
 */
export const removalOf = (cookie: BrowserCookie, host: string): CookieDetails => ({ ...detailsOf(cookie, host), expirationDate: 1 });

export const hostOf = (origin: WebUiOrigin): string => new URL(origin).hostname;

/**
 * Domains above the host whose cookies it gets too; none above an address. Which of them can be registered stands in a list of 250 kB
 * (publicsuffix.org); here the usual ones of countries ("ac.kr") are left out by their first half, and one too many does no harm: no cookie lives there.
 * Length alone tells nothing: "lrz.de" and "vu.nl" are somebody's.
 */
export function domainsAbove(host: string): readonly string[] {
  if (/^[\d.]+$/.test(host) || host.includes(':')) return [];
  const labels = host.split('.');
  const above = labels.slice(1).map((_label, at) => labels.slice(at + 1).join('.'));
  return above.filter((domain) => domain.includes('.') && !/^(ac|co|com|edu|go|gob|gov|mil|ne|net|nom|or|org|pe|re)\.[a-z]{2}$/.test(domain));
}
