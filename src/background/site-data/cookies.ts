import { cookieId, hostOf, isSentTo, type BrowserCookie } from '../../core/cookies.ts';
import type { WebUiOrigin } from '../../core/origin.ts';
import type { Stores } from './stores.ts';

/** The cookies that this Web-UI gets, each once: two questions are needed to hear of all of them. */
export async function cookiesOf(stores: Stores, origin: WebUiOrigin, storeId: string): Promise<readonly BrowserCookie[]> {
  const host = hostOf(origin);
  const found = await stores.cookies(host, origin, storeId);
  const byId = new Map(found.filter((cookie) => isSentTo(host, cookie)).map((cookie) => [cookieId(cookie), cookie]));
  return [...byId.values()];
}
