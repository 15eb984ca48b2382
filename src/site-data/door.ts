import type { Browser } from 'webextension-polyfill';
import { sessionKeys } from '../core/storage.ts';
import type { Answered, Choice, Cleared, GivenBack, SiteData } from '../core/site-data.ts';
import { sendTo } from '../popup/send.ts';

/** All that the page wants of the browser; handed in, so that everything else is tested without one. */
export interface Door {
  /** Rejects where the tab shows no Web-UI any more. */
  read(): Promise<SiteData>;
  clear(choice: Choice): Promise<Answered<Cleared>>;
  giveBack(): Promise<Answered<GivenBack>>;
  /** Only at once in a click's handler. */
  request(patterns: readonly string[]): Promise<boolean>;
  has(patterns: readonly string[]): Promise<boolean>;
  /** What the browser's own strip of tabs says; empty where it may not be told. */
  titleOf(tabId: number): Promise<string>;
  close(): void;
}

export function doorOf(browser: Browser, tabId: number): Door {
  return {
    read: () => sendTo(browser, 'siteData', { tabId }),
    clear: (choice) => sendTo(browser, 'clearSiteData', { tabId, choice }),
    giveBack: () => sendTo(browser, 'giveBackSiteData', { tabId }),
    request(origins) {
      // What a popup asked before, "Fix this page" above all, is not what this permission is for.
      void browser.storage.session.remove(sessionKeys.pending);
      return browser.permissions.request({ origins: [...origins] });
    },
    has: (origins) => browser.permissions.contains({ origins: [...origins] }),
    titleOf: (tabId) => browser.tabs.get(tabId).then(({ title }) => title ?? '', () => ''),
    close: () => window.close(),
  };
}
