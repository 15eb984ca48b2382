import { cookieId, headerBytesOf, hostOf, isExtra, isLogin, longestHeader, removalOf, type BrowserCookie } from '../../core/cookies.ts';
import type { Standing } from '../../core/evidence.ts';
import type { WebUiOrigin } from '../../core/origin.ts';
import { sessionIdHeader, sessionIdKey } from '../../core/session-id.ts';
import { loginOf, mayHideLogin, mostUndoChars, type Answered, type Choice, type Cleared, type Refusal } from '../../core/site-data.ts';
import { goesWith, isGivenBack } from '../../core/site-keys.ts';
import { sessionKeys } from '../../core/storage.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { cookiesOf } from './cookies.ts';
import { keyNames, logOut, removeCopies, removeKeys, takeKeys } from './in-page.ts';
import { keptIn } from './read.ts';
import type { Stores } from './stores.ts';
import type { Undo, Undos } from './undo.ts';

export interface Here {
  readonly platform: Platform;
  readonly stores: Stores;
  readonly undos: Undos;
  readonly log: Log;
  readonly tabId: number;
  readonly origin: WebUiOrigin;
  readonly storeId: string;
}

interface Touched {
  readonly cookies: readonly BrowserCookie[];
  readonly login: Standing | null;
  /** That login is the cookie's, and a dead id hides it. */
  readonly isHidden: boolean;
  readonly hasCarrier: boolean;
  /** A carrier of the session's id goes, as far as can be told: what is left of a login with one of its two is no login. */
  readonly endsLogin: boolean;
}

/** What a choice comes to as things are now, or why it is not what the user decided on. The server is asked only where a login may be touched. */
export async function weigh({ stores, tabId, origin, storeId }: Here, { cookies: ids, keys, seen }: Choice): Promise<Touched | Refusal> {
  const all = ids.length === 0 ? [] : await cookiesOf(stores, origin, storeId);
  const cookies = all.filter((cookie) => ids.includes(cookieId(cookie)));
  const kept = keys.includes('login') || cookies.some(isLogin) ? await keptIn(stores, tabId, origin) : null;
  // One that may hide a living login carries none.
  const hasCarrier = cookies.some((cookie) => isLogin(cookie) && !(mayHideLogin(kept) && isExtra(cookie, all)));
  const login = kept === null ? null : loginOf(kept, hasCarrier);
  const touchesLogin = hasCarrier || keys.includes('login');
  if (touchesLogin && login === 'alive' && !seen.mayEndLogin) return 'changed';
  const endsLogin = touchesLogin && (hasCarrier || login === 'alive' || kept === null || kept.keys.some(({ name }) => name === sessionIdKey));
  // A server that refuses the cookies says nothing of the login before they are gone; one that sends no page with its refusal has left the browser's own there.
  const isRefused = kept === null ? headerBytesOf(origin, all) >= longestHeader : kept.isRefused === true;
  return endsLogin && (login === null || login === 'error') && !isRefused ? 'no-answer' : { cookies, login, isHidden: kept?.login !== login, hasCarrier, endsLogin };
}

/** With the site's tabs aside. What is to be given back is stored before anything is touched. */
export async function clearAll(here: Here, choice: Choice): Promise<Answered<Omit<Cleared, 'diagnosis'>>> {
  const { stores, tabId, origin } = here;
  const touched = await weigh(here, choice);
  if (typeof touched === 'string') return { refused: touched };
  const { cookies, login, isHidden, hasCarrier, endsLogin } = touched;
  const names = (await stores.run(tabId, keyNames, origin)) ?? null;
  // The browser's own error page has the address of what it stands for.
  if (names === null && (choice.keys.length > 0 || choice.copies)) return { refused: 'no-answer' };
  const keys = names?.filter((name) => goesWith(name, choice.keys)) ?? [];
  const mayEnd = endsLogin && login === 'alive';
  const undo = await keepUndo(here, cookies, keys, hasCarrier || (login !== 'dead' && keys.includes(sessionIdKey)), mayEnd);
  const hasEndedLogin = mayEnd && (await endLogin(here, isHidden));
  if (undo !== null && mayEnd && !hasEndedLogin) await takeBackEnd(here, undo);
  const isUntold = endsLogin && login !== 'dead' && !hasEndedLogin;
  const removed = { keys: (await stores.run(tabId, removeKeys, origin, keys)) ?? 0, copies: choice.copies ? ((await stores.run(tabId, removeCopies, origin)) ?? 0) : 0 };
  return { done: { ...removed, ...(await removeCookies(here, cookies)), hasEndedLogin, isUntold, canUndo: undo !== null } };
}

/** `hasEnded` is stored before the server is asked to end the login: the worker may die of the wait, and what it has not heard may have happened. */
async function keepUndo({ platform, stores, undos, tabId, origin, storeId }: Here, cookies: readonly BrowserCookie[], names: readonly string[], holdsLogin: boolean, hasEnded: boolean): Promise<Undo | null> {
  const keys = (await stores.run(tabId, takeKeys, origin, names.filter(isGivenBack))) ?? {};
  const undo = { atMs: platform.now(), storeId, cookies, keys, holdsLogin, hasEnded };
  return (await keep(undos, origin, undo)) ? undo : null;
}

/** Only what is still there: the site may have been forgotten while the server took its time. */
async function takeBackEnd({ undos, origin, storeId }: Here, { atMs }: Undo): Promise<void> {
  const kept = await undos.get(origin, storeId);
  if (kept?.atMs === atMs) await undos.keep(origin, { ...kept, hasEnded: false });
}

export interface KeptKeys {
  /** Can be given back. */
  readonly isKept: boolean;
  /** Nothing was removed after all: what could be given back before is what can be again. */
  revert(): Promise<void>;
}

/**
 * Before a step of a plan removes them. What was removed already, by a life of the worker that died of it, is kept already. A dead id is
 * no login: it hid one.
 */
export async function keepKeys({ platform, stores, undos, tabId, origin, storeId }: Here, names: readonly string[]): Promise<KeptKeys> {
  const keys = (await stores.run(tabId, takeKeys, origin, names)) ?? {};
  const before = await undos.get(origin, storeId);
  if (Object.keys(keys).length === 0) return { isKept: before !== null && names.some((name) => name in before.keys), revert: async () => undefined };
  const isKept = await keep(undos, origin, { atMs: platform.now(), storeId, cookies: [], keys, holdsLogin: false, hasEnded: false });
  return { isKept, revert: () => (before === null ? undos.drop(sessionKeys.undo(origin, storeId)) : undos.keep(origin, before)) };
}

async function keep(undos: Undos, origin: WebUiOrigin, undo: Undo): Promise<boolean> {
  if (undo.cookies.length + Object.keys(undo.keys).length === 0) return false;
  // What was cleared before this is given back no more: two states laid over each other would be neither.
  await undos.drop(sessionKeys.undo(origin, undo.storeId));
  const fits = JSON.stringify(undo).length <= mostUndoChars;
  if (fits) await undos.keep(origin, undo);
  return fits;
}

async function endLogin({ stores, tabId, origin }: Here, isHidden: boolean): Promise<boolean> {
  return (await stores.run(tabId, logOut, origin, sessionIdKey, isHidden ? null : sessionIdHeader)) === true;
}

/** The server may have taken its own cookie back already, so what counts is what is left. */
async function removeCookies({ stores, origin, storeId, log }: Here, cookies: readonly BrowserCookie[]): Promise<{ cookies: number; left: string[] }> {
  for (const cookie of cookies) {
    try {
      await stores.put(removalOf(cookie, hostOf(origin)));
    } catch {
      // Without the error: Firefox's message has the whole cookie in it.
      log(`a cookie of ${cookie.hostOnly ? 'the host' : 'a domain'} was not removed`);
    }
  }
  const after = cookies.length === 0 ? [] : await cookiesOf(stores, origin, storeId);
  const left = cookies.filter((cookie) => after.some((other) => cookieId(other) === cookieId(cookie) && other.value === cookie.value));
  return { cookies: cookies.length - left.length, left: left.map(({ name }) => name) };
}
