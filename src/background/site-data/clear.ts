import { cookieId, isExtra, isLogin, removalOf, type BrowserCookie } from '../../core/cookies.ts';
import type { WebUiOrigin } from '../../core/origin.ts';
import { sessionIdHeader, sessionIdKey } from '../../core/session-id.ts';
import { hidesLogin, mostUndoChars, type Choice, type Cleared } from '../../core/site-data.ts';
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

/** With the site's tabs aside. What is to be given back is stored before anything is touched. */
export async function clearAll(here: Here, choice: Choice): Promise<Omit<Cleared, 'diagnosis'>> {
  const { stores, tabId, origin, storeId } = here;
  const all = choice.cookies.length === 0 ? [] : await cookiesOf(stores, origin, storeId);
  const cookies = all.filter((cookie) => choice.cookies.includes(cookieId(cookie)));
  const keys = ((await stores.run(tabId, keyNames, origin)) ?? []).filter((name) => goesWith(name, choice.keys));
  // The server is asked only where a login may be touched.
  const kept = choice.keys.includes('login') || cookies.some(isLogin) ? await keptIn(stores, tabId, origin) : null;
  // One that hides a living login carries none.
  const hasCarrier = cookies.some((cookie) => isLogin(cookie) && !(hidesLogin(kept) && isExtra(cookie, all)));
  const canUndo = await keepUndo(here, cookies, keys, hasCarrier);
  const hasEndedLogin = (hasCarrier || choice.keys.includes('login')) && kept?.login === 'alive' && (await endLogin(here));
  const removed = { keys: (await stores.run(tabId, removeKeys, origin, keys)) ?? 0, copies: choice.copies ? ((await stores.run(tabId, removeCopies, origin)) ?? 0) : 0 };
  return { ...removed, ...(await removeCookies(here, cookies)), hasEndedLogin, canUndo };
}

async function keepUndo({ platform, stores, undos, tabId, origin, storeId }: Here, cookies: readonly BrowserCookie[], names: readonly string[], hasCarrier: boolean): Promise<boolean> {
  const keys = (await stores.run(tabId, takeKeys, origin, names.filter(isGivenBack))) ?? {};
  return keep(undos, origin, { atMs: platform.now(), storeId, cookies, keys, holdsLogin: hasCarrier || sessionIdKey in keys });
}

/**
 * Before a step of a plan removes them. What was removed already, by a life of the worker that died of it, is kept already. A dead id is
 * no login: it hid one.
 */
export async function keepKeys({ platform, stores, undos, tabId, origin, storeId }: Here, names: readonly string[]): Promise<boolean> {
  const keys = (await stores.run(tabId, takeKeys, origin, names)) ?? {};
  if (Object.keys(keys).length === 0) {
    const kept = await undos.get(origin, storeId);
    return kept !== null && names.some((name) => name in kept.keys);
  }
  return keep(undos, origin, { atMs: platform.now(), storeId, cookies: [], keys, holdsLogin: false });
}

async function keep(undos: Undos, origin: WebUiOrigin, undo: Undo): Promise<boolean> {
  // What was cleared before this is given back no more: two states laid over each other would be neither.
  await undos.drop(sessionKeys.undo(origin, undo.storeId));
  const isWorthIt = undo.cookies.length + Object.keys(undo.keys).length > 0 && JSON.stringify(undo).length <= mostUndoChars;
  if (isWorthIt) await undos.keep(origin, undo);
  return isWorthIt;
}

/** Where either of its carriers goes: what is left of a login with one of them is no login. */
async function endLogin({ stores, tabId, origin }: Here): Promise<boolean> {
  return (await stores.run(tabId, logOut, origin, sessionIdKey, sessionIdHeader)) === true;
}

/** The server may have taken its own cookie back already, so what counts is what is left. */
async function removeCookies({ stores, origin, storeId, log }: Here, cookies: readonly BrowserCookie[]): Promise<{ cookies: number; left: string[] }> {
  for (const cookie of cookies) {
    try {
      await stores.put(removalOf(cookie));
    } catch (error) {
      log(`a cookie of ${cookie.hostOnly ? 'the host' : 'a domain'}`, error);
    }
  }
  const after = cookies.length === 0 ? [] : await cookiesOf(stores, origin, storeId);
  const left = cookies.filter((cookie) => after.some((other) => cookieId(other) === cookieId(cookie) && other.value === cookie.value));
  return { cookies: cookies.length - left.length, left: left.map(({ name }) => name) };
}
