import { isUnavailable, type Evidence, type Login, type Mark, type Seen, type Server, type Session, type Standing, type Stored, type Versions, type Visit } from './evidence.ts';
import { isFrom } from './version.ts';

/** What the server takes the page for: the header wins over the cookie, both ways. */
export const standingOf = ({ cookie, header }: Session): Standing => (header === 'none' ? cookie : header);
export const isAlive = (session: Seen<Session>): boolean => !isUnavailable(session) && standingOf(session) === 'alive';

/** When a sign-in was seen to happen in this page: the newest try was answered well, and so was what the page asked with it. 0: none was. */
export const signedInMs = ({ takenAtMs, login }: Evidence): number =>
  isUnavailable(login) || login.tries.at(-1) !== 200 || login.sinceTry !== 'accepted' ? 0 : takenAtMs - (login.triedMs ?? takenAtMs);

/**
 * Web servers from 26.4.3 on mark their cookie `Secure` unless told otherwise, on plain http too, where no browser keeps it (docs/web-ui.md,
 * login). Which Web-UI stands on which is not exactly known.
 */
export const isCookieForHttps = ({ version }: Mark, { secure }: Visit): boolean => !secure && isFrom(version, 26, 4);

/**
 * Is this Web-UI handed out as bare files, for a server elsewhere (docs/web-ui.md, served as files)? A web server always names an address in `/config.toml`: where none is
 * named, or no file came, it is the one that the page used last. Such a page asks nothing of its own origin, whose answers then say nothing of it.
 */
export function asksElsewhere(versions: Seen<Versions>, stored: Seen<Stored>): boolean {
  const named = isUnavailable(versions) ? null : versions.endpoint;
  const kept = isUnavailable(stored) ? 'none' : stored.endpoint;
  return named === 'elsewhere' || (named === 'unsaid' && kept !== 'here') || (named === null && kept === 'elsewhere');
}

/** How servers refuse a header that is too large: 400 (aiohttp, nginx, Apache), 431 (RFC 6585), and what some proxies say instead. */
export const refusesHeader = (status: number): boolean => [400, 413, 431, 494].includes(status);

/**
 * The web server's own 429: `{"type": ".../too-many-requests", "title": "Too many failed login attempts"}`, the same on all its lines (tests/contract). No body can
 * be read from here, and none that a proxy has for its own limit is of this very size.
 */
const lockOutBytes = 101;
export const isLockOut = ({ tries, lastHtml, lastBytes }: Pick<Login, 'tries' | 'lastHtml' | 'lastBytes'>): boolean => tries.at(-1) === 429 && !lastHtml && lastBytes === lockOutBytes;

/** One request too many, of whoever asks from this address: a proxy's limit, or from 26.9 the web server's own (docs/faults.md, WUR-04). */
export const isThrottled = ({ answer, status }: Server): boolean => answer === 'http-error' && status === 429;

/** Refusing somebody is no failure of the server's, nor is a limit of requests. */
export const isFailing = (server: Server): boolean => !['ok', 'unauthorized', 'keypair-unknown', 'account-inactive', 'address-refused'].includes(server.answer) && !isThrottled(server);

/** No answer, an error, a page in its place, a gateway's own refusal (403), or a limit of requests (429). GraphQL errors are words of the manager's, which may not know our query. */
export const isUnanswered = ({ answer, status }: Server): boolean =>
  ['timeout', 'unreachable', 'not-json', 'downstream-error'].includes(answer) || (answer === 'http-error' && (status >= 500 || [403, 429].includes(status)));
