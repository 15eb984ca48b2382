import { randomUUID } from 'node:crypto';
import type { Ask } from './answer.ts';
import { withHeaders, type Answer } from './answer.ts';
import type { Quirks } from './quirks.ts';

export const COOKIE = 'AIOHTTP_SESSION';
export const SESSION_HEADER = 'X-BackendAI-SessionID';
const MAX_AGE_S = 604_800;

/** Login sessions, as the web server keeps them in redis: an id is known, and perhaps signed in. */
export class LoginStore {
  private readonly signedIn = new Map<string, boolean>();

  /** The id the request is about. The header wins over the cookie, both ways. */
  idOf(ask: Ask, quirks: Quirks): string | null {
    const header = ask.headers[SESSION_HEADER.toLowerCase()];
    const named = quirks.sessionHeader && typeof header === 'string' && header !== '' ? header : ask.cookies.get(COOKIE);
    return named !== undefined && this.signedIn.has(named) ? named : null;
  }

  isSignedIn(ask: Ask, quirks: Quirks): boolean {
    const id = this.idOf(ask, quirks);
    return id !== null && this.signedIn.get(id) === true;
  }

  make(isSignedIn: boolean): string {
    const id = randomUUID().replaceAll('-', '');
    this.signedIn.set(id, isSignedIn);
    return id;
  }

  /** Logging out empties the record and leaves it. */
  signOut(id: string): void {
    this.signedIn.set(id, false);
  }

  forgetAll(): void {
    this.signedIn.clear();
  }

  count(): number {
    return this.signedIn.size;
  }
}

/** What the web server adds when it saves a session: cookie, and from 22.9.12 the header copy. */
export function saved(answer: Answer, id: string, quirks: Quirks): Answer {
  const headers: Record<string, string> = { 'Set-Cookie': cookieText(id, quirks) };
  if (quirks.sessionHeader) headers[SESSION_HEADER] = id;
  return withHeaders(answer, headers);
}

export function cleared(answer: Answer): Answer {
  return withHeaders(answer, { 'Set-Cookie': `${COOKIE}=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/` });
}

/** The expiry is an RFC date up to 23.9 and ISO later; browsers go by Max-Age either way. */
function cookieText(id: string, quirks: Quirks): string {
  const until = new Date(Date.now() + MAX_AGE_S * 1000);
  const expires = quirks.extendsLogin ? until.toISOString().replace('Z', '+00:00') : until.toUTCString();
  const secure = quirks.secureCookie ? '; Secure' : '';
  return `${COOKIE}=${id}; expires=${expires}; HttpOnly; Max-Age=${MAX_AGE_S}; Path=/${secure}`;
}
