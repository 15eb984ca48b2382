import type { CookieKind } from './cookies.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Standing } from './evidence.ts';
import type { WebUiOrigin } from './origin.ts';
import type { ClearableKind, KeyKind } from './site-keys.ts';

/** What this browser keeps for one Web-UI, as the page of the site's data shows it: names and sizes, never a value. */
export interface SiteData {
  readonly origin: WebUiOrigin;
  /** The tab is in a private window; the page about it need not be. */
  readonly isPrivate: boolean;
  /** Without the host's permission cookies cannot be read, nor other tabs be seen. */
  readonly mayReadCookies: boolean;
  readonly cookies: readonly CookieRow[];
  /** Of all the cookies together, in bytes. */
  readonly headerBytes: number;
  /** null: the page cannot be looked into (the browser's own error page stands there). */
  readonly kept: KeptHere | null;
  /** This tab first; a page writes its keys back when it is left, so all of them have to make room. */
  readonly tabs: readonly { readonly tabId: number; readonly hasTyped: boolean }[];
  readonly undo: UndoSummary | null;
}

export interface CookieRow {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly bytes: number;
  readonly kind: CookieKind;
  /** Another cookie of the login's name is sent too, and a server reads one of them. */
  readonly isDoubled: boolean;
  /** Of those the one that the web server did not set. */
  readonly isExtra: boolean;
}

export interface KeptHere {
  readonly keys: readonly { readonly name: string; readonly chars: number; readonly kind: KeyKind }[];
  /** Service workers and caches: copies of the site's files. */
  readonly copies: number;
  /** By header and cookie, as the page asks; and by the cookie alone. */
  readonly login: Standing;
  readonly cookie: Standing;
}

/** The server does not take the cookie that it is sent: where there are two, a login may live behind it. */
export const mayHideLogin = (kept: Pick<KeptHere, 'cookie'> | null): boolean => kept?.cookie === 'dead';

/** The login that goes with these: the cookie's own, if it goes, where a dead id hides it. */
export const loginOf = ({ login, cookie }: Pick<KeptHere, 'login' | 'cookie'>, takesCookie: boolean): Standing => (takesCookie && login === 'dead' ? cookie : login);

/** What the user has ticked. */
export interface Choice {
  readonly cookies: readonly string[];
  /** By kind, not by name: a page that is left writes more of them than were there when this was ticked. */
  readonly keys: readonly ClearableKind[];
  readonly copies: boolean;
  /** The tabs of which the user has seen that something typed there is lost. */
  readonly mayLose: readonly number[];
  /** What the page said of it, that a login may end with it: one that came alive since is not what was decided on, nor is another site. */
  readonly seen: { readonly origin: WebUiOrigin; readonly mayEndLogin: boolean };
}

/** What `storage.session` surely takes (1 MB in all before Chrome 112). More is cleared without undo, which is said before. */
export const mostUndoChars = 700_000;

export interface UndoSummary {
  readonly atMs: number;
  readonly cookies: number;
  readonly keys: number;
  /** Of a login that the server has ended since. */
  readonly hasEnded: boolean;
}

/** What was done, and how the page is now. */
export interface Cleared {
  readonly cookies: number;
  readonly keys: number;
  readonly copies: number;
  /** The server was asked to end the session; that is not undone. */
  readonly hasEndedLogin: boolean;
  /** The server could not be told: a session that lives there goes on. */
  readonly isUntold: boolean;
  readonly canUndo: boolean;
  /** Names of cookies that are still there. */
  readonly left: readonly string[];
  /** null: the page could not be looked at. */
  readonly diagnosis: Diagnosis | null;
}

export type GivenBack = { readonly cookies: number; readonly keys: number; readonly hasEnded: boolean; readonly left: readonly string[]; readonly diagnosis: Diagnosis | null };

/** Why nothing was done. */
export type Refusal = 'gone' | 'busy' | 'typed' | 'signed-in' | 'nothing' | 'no-access' | 'no-tab' | 'no-answer' | 'changed';
export type Answered<T> = { readonly done: T } | { readonly refused: Refusal };
