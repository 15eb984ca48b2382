import type { VNode } from 'preact';
import type { Browser } from 'webextension-polyfill';
import type { Facts } from '../core/diagnosis.ts';
import type { LedTo } from '../core/guide.ts';
import type { PastRepair } from '../core/history.ts';
import type { FromExtensionPage } from '../core/messages.ts';
import { hostPatternOf } from '../core/origin.ts';
import { receivedIn } from '../core/managed.ts';
import type { Policy } from '../core/policy.ts';
import type { Language } from '../core/texts/index.ts';
import { loadBrowserTexts } from '../core/texts/load.ts';
import { sessionKeys, type Pending } from '../core/storage.ts';
import { storeIdOf } from '../core/store-id.ts';
import type { BrowserAdvice, TabKind } from './screen.ts';
import { sendTo, type Arg, type Value } from './send.ts';

export type Area = 'session' | 'local';

export interface Tab {
  readonly id: number;
  readonly url: string | undefined;
  readonly isPrivate: boolean;
  /** Of its cookies. */
  readonly storeId: string;
}

/** All that the popup wants of the browser. Handed in, so that everything else is tested without one. */
export interface Door {
  tab(): Promise<Tab | null>;
  read(area: Area, keys: readonly string[]): Promise<Record<string, unknown>>;
  /** Changed values by key; undefined = removed. */
  onStored(listener: (area: string, changed: Readonly<Record<string, unknown>>) => void): void;
  /** The content script, by the permission that the click on our icon gave. Rejects where no extension may look. */
  inject(tabId: number, files: readonly string[]): Promise<void>;
  /** What the page itself was answered with; 0 where the browser does not tell (Firefox 115). By the same permission. */
  statusOf(tabId: number): Promise<number>;
  send<K extends keyof FromExtensionPage>(type: K, arg: Arg<K>): Promise<Value<K>>;
  /** Resolves when the page has loaded again. */
  reload(tabId: number): Promise<void>;
  /** False where the tab has loaded, is gone, or does not come to an end; else true, once it has. */
  loads(tabId: number): Promise<boolean>;
  /** Kept for the worker, since the browser's question may close the popup. Not awaited: the click must still count. */
  remember(asked: Pending): void;
  forget(): void;
  /** What an earlier popup asked for, that the question closed, and was not given. What was given is the worker's to take up. */
  forgetDenied(): Promise<void>;
  /** Firefox takes the click's permission away with the reload (measured on 153), so that a repair could not be checked without the site's own. */
  readonly losesTabOnReload: boolean;
  /** A page of its own about the tab and its site: what this browser keeps for it, the report, the guide (opened at one entry). The popup ends with it. */
  open(page: 'site-data' | 'report' | 'guide', tabId: number, entry?: LedTo): Promise<void>;
  /** What this browser is, and what version of it would do. */
  adviseOn(facts: Facts): Promise<BrowserAdvice | null>;
  /** The organisation's help desk, as it is shown; null where none is named. */
  helpDesk(policy: Policy | undefined): Promise<VNode | null>;
  /** What was repaired here before, as it is shown; null where nothing was. */
  past(history: readonly PastRepair[], now: number): Promise<VNode | null>;
  /** Another site; the popup ends with it. */
  visit(address: string): Promise<void>;
  copy(text: string): Promise<void>;
  isGranted(pattern: string): Promise<boolean>;
  /** Only at once in a click's handler. */
  requestSite(pattern: string): Promise<boolean>;
}

/** `named`: a tab to speak of instead of the active one, when the popup's page is itself opened as a tab. */
export function doorOf(browser: Browser, named: string | null, language: Promise<Language>): Door {
  /** Whether it was over in time: some pages load for ever. */
  const loadOf = (tabId: number, atMostMs: number): Promise<boolean> =>
    new Promise((resolve) => {
      const end = (isOver: boolean): void => {
        browser.tabs.onUpdated.removeListener(listener);
        resolve(isOver);
      };
      const listener = (id: number, { status }: { status?: string }): void => {
        if (id === tabId && status === 'complete') end(true);
      };
      browser.tabs.onUpdated.addListener(listener);
      setTimeout(end, atMostMs, false);
    });

  return {
    async tab() {
      const [tab] = named === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [await browser.tabs.get(Number(named))];
      return tab?.id === undefined ? null : { id: tab.id, url: tab.url, isPrivate: tab.incognito, storeId: storeIdOf(tab) };
    },
    read: (area, keys) => browser.storage[area].get([...keys]),
    onStored(listener) {
      browser.storage.onChanged.addListener((changes, area) => {
        listener(area, Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
      });
    },
    async inject(tabId, files) {
      await browser.scripting.executeScript({ target: { tabId }, files: [...files], injectImmediately: true });
    },
    async statusOf(tabId) {
      const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: () => (performance.getEntriesByType('navigation')[0] as { responseStatus?: number } | undefined)?.responseStatus ?? 0 });
      return Number(frame?.result ?? 0);
    },
    send: (type, arg) => sendTo(browser, type, arg),
    reload(tabId) {
      const loaded = loadOf(tabId, 60_000);
      return browser.tabs.reload(tabId).then(async () => void (await loaded));
    },
    async loads(tabId) {
      // Heard before it is asked, so that it cannot end between the two.
      const loaded = loadOf(tabId, 15_000);
      const tab = await browser.tabs.get(tabId).catch(() => null);
      return tab?.status === 'loading' && loaded;
    },
    remember(asked) {
      void browser.storage.session.set({ [sessionKeys.pending]: asked });
    },
    forget() {
      void browser.storage.session.remove(sessionKeys.pending);
    },
    async forgetDenied() {
      const asked = (await browser.storage.session.get(sessionKeys.pending))[sessionKeys.pending] as Pending | undefined;
      if (asked !== undefined && !(await this.isGranted(hostPatternOf(asked.origin)))) this.forget();
    },
    losesTabOnReload: browser.runtime.getURL('').startsWith('moz-extension:'),
    async open(page, tabId, entry) {
      // Chrome opens an extension's page in an ordinary window, and refuses an opener that is in a private one.
      const { incognito } = await browser.tabs.get(tabId);
      await browser.tabs.create({ url: browser.runtime.getURL(`src/${page}/index.html?tab=${tabId}${entry ? `&entry=${entry}` : ''}`), ...(incognito ? {} : { openerTabId: tabId }) });
      window.close();
    },
    async adviseOn(facts) {
      const spoken = await language;
      const [{ adviseOn }, t, received] = await Promise.all([import('./own-browser.ts'), loadBrowserTexts(spoken), receivedIn(browser.storage.session)]);
      return adviseOn(facts, spoken, t, received?.policy);
    },
    helpDesk: async (policy) => policy ? (await import('./view/help-desk.tsx')).helpDesk(policy, await language) : null,
    past: async (history, now) => history.length > 0 ? (await import('./view/past.tsx')).past(history, await language, now) : null,
    async visit(url) {
      await browser.tabs.create({ url });
      window.close();
    },
    copy: (text) => navigator.clipboard.writeText(text),
    isGranted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    requestSite: (pattern) => browser.permissions.request({ origins: [pattern] }),
  };
}

/**
 * Why the browser would not let us look. Chrome: "Frame with ID 0 is showing error page", "Cannot access a chrome:// URL",
 * "The extensions gallery cannot be scripted.", "... due to an ExtensionsSettings policy."
 * Where an error page gives way to the site, Chrome takes the click's permission back ("... must request permission ..."): only
 * another click may look; so it is where the page goes away in this moment ("Frame with ID 0 was removed.").
 * Firefox says "Missing host permission for the tab" for all of these; after a click on our icon an http(s) address that is
 * not one of Mozilla's own can only be its error page.
 */
export function kindOfRefusal(message: string, url: string | undefined): Extract<TabKind, 'error-page' | 'browser-page' | 'blocked' | 'no-answer'> {
  if (/policy/i.test(message)) return 'blocked';
  if (/error page/i.test(message)) return 'error-page';
  const isSite = url !== undefined && /^https?:/.test(url) && !/^https:\/\/[^/]*\.mozilla\.(org|com|net)\//.test(url);
  if (isSite && /missing host permission/i.test(message)) return 'error-page';
  return isSite && !/gallery/i.test(message) ? 'no-answer' : 'browser-page';
}
