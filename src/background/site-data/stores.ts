import type { Cookies } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { BrowserCookie, CookieDetails } from '../../core/cookies.ts';

/** The browser's stores of one tab. Every cookie call names the store: private windows and Firefox's containers have their own. */
export interface Stores {
  storeOf(tabId: number): Promise<string>;
  /** Of this host and its parents, as far as permissions reach: the browser checks them cookie by cookie (docs/platform.md, C). */
  cookies(host: string, origin: string, storeId: string): Promise<readonly BrowserCookie[]>;
  put(details: CookieDetails): Promise<void>;
  /** Runs a function of `in-page.ts` in the tab's top document; undefined where none of ours may run. */
  run<A extends readonly unknown[], R>(tabId: number, func: (...args: A) => R, ...args: A): Promise<Awaited<R> | undefined>;
}

/** Chrome before 119 knows no partitions in this API, and calls the field an error. */
async function all(query: Cookies.GetAllDetailsType): Promise<Cookies.Cookie[]> {
  try {
    return await browser.cookies.getAll({ ...query, partitionKey: {} });
  } catch {
    return browser.cookies.getAll(query);
  }
}

export const browserStores: Stores = {
  async storeOf(tabId) {
    const stores = await browser.cookies.getAllCookieStores();
    const own = stores.find(({ tabIds }) => tabIds.includes(tabId));
    if (own === undefined) throw new Error('the tab has no cookie store');
    return own.id;
  },
  async cookies(host, origin, storeId) {
    const asked = await Promise.all([all({ domain: host, storeId }), all({ url: `${origin}/`, storeId })]);
    return asked.flat() as BrowserCookie[];
  },
  async put(details) {
    await browser.cookies.set(details as Cookies.SetDetailsType);
  },
  async run(tabId, func, ...args) {
    try {
      const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: func as never, args: [...args], injectImmediately: true });
      return answer?.result as never;
    } catch {
      return undefined; // Error pages, other sites and closed tabs refuse with texts that differ by browser; all mean "not here".
    }
  },
};
