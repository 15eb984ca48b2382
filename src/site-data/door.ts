import type { Browser } from 'webextension-polyfill';
import type { Answer } from '../core/messages.ts';
import type { Answered, Choice, Cleared, GivenBack, SiteData } from '../core/site-data.ts';

/** All that the page wants of the browser; handed in, so that everything else is tested without one. */
export interface Door {
  /** Rejects where the tab shows no Web-UI any more. */
  read(): Promise<SiteData>;
  clear(choice: Choice): Promise<Answered<Cleared>>;
  giveBack(): Promise<Answered<GivenBack>>;
  /** Only at once in a click's handler. */
  request(patterns: readonly string[]): Promise<boolean>;
  has(patterns: readonly string[]): Promise<boolean>;
  close(): void;
}

export function doorOf(browser: Browser, tabId: number): Door {
  async function send<T>(type: string, more: object = {}): Promise<T> {
    const answer = (await browser.runtime.sendMessage({ type, tabId, ...more })) as Answer<T> | undefined;
    if (answer === undefined) throw new Error(`No answer to ${type}`);
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }
  return {
    read: () => send('siteData'),
    clear: (choice) => send('clearSiteData', { choice }),
    giveBack: () => send('giveBackSiteData'),
    request: (origins) => browser.permissions.request({ origins: [...origins] }),
    has: (origins) => browser.permissions.contains({ origins: [...origins] }),
    close: () => window.close(),
  };
}
