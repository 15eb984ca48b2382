import browser from 'webextension-polyfill';
import { preferenceKeys } from '../core/preferences.ts';
import type { Area } from './area.ts';
import { log } from './log.ts';
import { browserPlatform as platform } from './platform.ts';
import { browserReleases as releases } from './release-store.ts';
import { browserStores as stores } from './site-data/stores.ts';
import { newRouter, type Sender } from './router.ts';
import { newWorker } from './worker.ts';

/** Composition root. The listeners stand before anything is awaited: an event that wakes the worker is delivered once. */
const worker = newWorker({ platform, stores, releases, session: browser.storage.session as Area, local: browser.storage.local as Area, log });
const route = newRouter({ id: browser.runtime.id, base: browser.runtime.getURL('') }, afterWake(worker.content), afterWake(worker.pages));

browser.runtime.onMessage.addListener((message: unknown, sender: unknown) => route(message, sender as Sender));
browser.runtime.onInstalled.addListener(({ reason }) => run('install', () => worker.installed(reason)));
browser.runtime.onStartup.addListener(() => run('start', worker.restore));
browser.permissions.onAdded.addListener(() => run('grant', worker.granted));
browser.permissions.onRemoved.addListener(() => run('revoke', worker.revoked));
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') run('policy', worker.managed);
  if (area === 'local' && preferenceKeys.some((key) => key in changes)) run('options', worker.preferred);
});
// Not in Firefox for Android.
browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
  const tabId = tab?.id;
  if (tabId !== undefined) run('menu', () => worker.chosen(String(menuItemId), tabId));
});
browser.alarms.onAlarm.addListener(({ name }) => run('alarm', () => worker.alarm(name)));
browser.tabs.onRemoved.addListener((tabId) => run('tab closed', () => worker.tabRemoved(tabId)));
browser.tabs.onUpdated.addListener((tabId, change) => {
  // Titles and icons change often and say nothing.
  if (change.status !== undefined || change.url !== undefined) run('tab', () => worker.tabUpdated(tabId, change));
});

const ready: Promise<void> = worker.wake().catch((error: unknown) => log('waking', error));

function run(what: string, handle: () => Promise<void>): void {
  ready.then(handle).catch((error: unknown) => log(what, error));
}

function afterWake<H extends object>(handlers: H): H {
  const waiting = Object.entries(handlers).map(([type, handle]: [string, (...args: unknown[]) => Promise<unknown>]) => [
    type,
    async (...args: unknown[]) => {
      await ready;
      return handle(...args);
    },
  ]);
  return Object.fromEntries(waiting) as H;
}
