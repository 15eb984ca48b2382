import type { Browser } from 'webextension-polyfill';
import { receivedIn } from '../core/managed.ts';
import type { AboutSite } from '../core/messages.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import type { Received } from '../core/policy.ts';
import { preferenceKeys } from '../core/preferences.ts';
import { localKeys, sessionKeys, undoPrefix, type PendingWatch } from '../core/storage.ts';
import { isOrdinary, storeIdOf } from '../core/store-id.ts';
import { isOrigin } from '../core/watched.ts';
import { sendTo, type Arg } from '../popup/send.ts';

/** All that the page wants of the browser; handed in, so that everything else is tested without one. */
export interface Door {
  /** What `storage.local` has of watched sites, banner, repairs, disputes and preferences. */
  read(): Promise<Record<string, unknown>>;
  /** What an administrator has set; null where nobody has. */
  managed(): Promise<Received | null>;
  /** An administrator has brought the extension here. */
  isByPolicy(): Promise<boolean>;
  /** Sites with something cleared that can be put back; of an ordinary window, where this page is. */
  undoable(): Promise<readonly WebUiOrigin[]>;
  /** The page of a site's data, beside a tab of the site; false where we see none. */
  openSiteData(origin: WebUiOrigin): Promise<boolean>;
  /** Undefined takes the value away. */
  write(key: (typeof preferenceKeys)[number], value: unknown): Promise<void>;
  /** What is shown may have changed, here or elsewhere. */
  onChanged(listener: () => void): void;
  send<K extends AboutSite>(type: K, arg: Arg<K>): Promise<void>;
  /** For the worker, should the browser's question close this page. Not awaited: the click must still count. */
  rememberWatch(origin: WebUiOrigin): void;
  forgetWatch(): void;
  /** Only at once in a click's handler. */
  request(patterns: readonly string[]): Promise<boolean>;
  has(pattern: string): Promise<boolean>;
}

export function doorOf(browser: Browser): Door {
  const { local, session } = browser.storage;
  return {
    read: () => local.get([localKeys.watched, localKeys.banner, localKeys.history, localKeys.disputes, ...preferenceKeys]),
    async undoable() {
      const kept = Object.keys(await session.get(null)).filter((key) => key.startsWith(undoPrefix));
      return kept.map((key) => key.slice(undoPrefix.length).split(' ')).flatMap(([origin, storeId = '']) => (isOrigin(origin) && isOrdinary(storeId) ? [origin] : []));
    },
    async openSiteData(origin) {
      const open = (await browser.tabs.query({ url: hostPatternOf(origin) })).find((tab) => isOrdinary(storeIdOf(tab)) && webUiOriginOf(tab.url) === origin);
      if (open === undefined) return false;
      await browser.tabs.create({ url: browser.runtime.getURL(`src/site-data/index.html?tab=${open.id}`) });
      return true;
    },
    managed: async () => (await receivedIn(session)) ?? null,
    isByPolicy: async () => (await browser.management.getSelf()).installType === 'admin',
    write: (key, value) => (value === undefined ? local.remove(key) : local.set({ [key]: value })),
    onChanged(listener) {
      browser.storage.onChanged.addListener((changes, area) => {
        if (area === 'local' || sessionKeys.policy in changes || Object.keys(changes).some((key) => key.startsWith(undoPrefix))) listener();
      });
      browser.permissions.onAdded.addListener(() => listener());
      browser.permissions.onRemoved.addListener(() => listener());
    },
    async send(type, arg) {
      await sendTo(browser, type, arg);
    },
    rememberWatch(origin) {
      void session.set({ [sessionKeys.pending]: { origin, atMs: Date.now() } satisfies PendingWatch });
    },
    forgetWatch() {
      void session.remove(sessionKeys.pending);
    },
    request: (patterns) => browser.permissions.request({ origins: [...patterns] }),
    has: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  };
}
