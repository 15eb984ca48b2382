import { cookieId, detailsOf, hostOf, isLogin, kindOf, type BrowserCookie } from '../../core/cookies.ts';
import type { GivenBack } from '../../core/site-data.ts';
import { sessionKeys } from '../../core/storage.ts';
import type { Here } from './clear.ts';
import { cookiesOf } from './cookies.ts';
import { putKeys } from './in-page.ts';
import type { Undo } from './undo.ts';

/** With the site's tabs aside: byte for byte what was taken. A cookie that the browser no longer takes is named, and one that another application has set anew since. */
export async function giveBackAll({ stores, undos, log, tabId, origin, storeId }: Here, undo: Undo): Promise<Omit<GivenBack, 'diagnosis'>> {
  const there = undo.cookies.length === 0 ? [] : await cookiesOf(stores, origin, storeId);
  // Of the Web-UI's own login the server has just said that it is nobody's.
  const isOwnLogin = (cookie: BrowserCookie): boolean => undo.holdsLogin && isLogin(cookie) && kindOf(hostOf(origin), cookie) === 'login';
  const isRenewed = (cookie: BrowserCookie): boolean => !isOwnLogin(cookie) && there.some((other) => cookieId(other) === cookieId(cookie) && other.value !== cookie.value);
  for (const cookie of undo.cookies) {
    if (isRenewed(cookie)) continue;
    try {
      await stores.put(detailsOf(cookie, hostOf(origin)));
    } catch {
      log('a cookie was not given back'); // Without the error, as in clear.ts.
    }
  }
  const keys = (await stores.run(tabId, putKeys, origin, undo.keys)) ?? 0;
  const now = undo.cookies.length === 0 ? [] : await cookiesOf(stores, origin, storeId);
  const left = undo.cookies.filter((cookie) => !now.some((other) => cookieId(other) === cookieId(cookie) && other.value === cookie.value));
  if (keys === Object.keys(undo.keys).length) await undos.drop(sessionKeys.undo(origin, storeId));
  return { cookies: undo.cookies.length - left.length, keys, hasEnded: undo.hasEnded, left: left.map(({ name }) => name) };
}
