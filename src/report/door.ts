import type { Browser } from 'webextension-polyfill';
import { codesAt } from '../core/disputes.ts';
import { historyIn, type PastRepair } from '../core/history.ts';
import { hostPatternOf, type WebUiOrigin } from '../core/origin.ts';
import type { RepairState } from '../core/repair.ts';
import type { Known } from '../core/report.ts';
import { localKeys, sessionKeys, type RepairRecord, type TabRecord } from '../core/storage.ts';
import { sendTo } from '../popup/send.ts';

export interface Found extends Known {
  readonly isPrivate: boolean;
  /** The browser lets us see the site's cookies. */
  readonly isGranted: boolean;
}

/** All that the page wants of the browser; handed in, so that everything else is tested without one. Nothing here writes to storage. */
export interface Door {
  /** null: nothing is known of the tab. */
  read(): Promise<Found | null>;
  copy(text: string): Promise<void>;
  save(name: string, text: string): void;
  now(): number;
}

export function doorOf(browser: Browser, tabId: number): Door {
  const { session, local } = browser.storage;
  return {
    async read() {
      const key = sessionKeys.tab(tabId);
      const [{ incognito: isPrivate }, stored] = await Promise.all([browser.tabs.get(tabId), session.get(key)]);
      const record = stored[key] as TabRecord | undefined;
      if (record === undefined) return null;
      const repairKey = sessionKeys.repair(record.origin);
      const [isGranted, repairs, disputes, history, siteData] = await Promise.all([
        browser.permissions.contains({ origins: [hostPatternOf(record.origin)] }),
        session.get(repairKey),
        (isPrivate ? session : local).get(localKeys.disputes),
        local.get(localKeys.history),
        sendTo(browser, 'siteData', { tabId }).catch(() => null),
      ]);
      // The tab may have gone to another site since it was looked at.
      const ofSite = siteData?.origin === record.origin ? siteData : null;
      const repair = repairIn(repairs[repairKey] as RepairRecord | undefined, isPrivate);
      const past = isPrivate ? null : lastIn(history[localKeys.history], record.origin);
      return { extension: browser.runtime.getManifest().version, userAgent: navigator.userAgent, record, repair, past, disputed: codesAt(disputes[localKeys.disputes], record.origin), siteData: ofSite, isPrivate, isGranted };
    },
    copy: (text) => navigator.clipboard.writeText(text),
    save(name, text) {
      const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    now: () => Date.now(),
  };
}

const lastIn = (stored: unknown, origin: WebUiOrigin): PastRepair | null => historyIn(stored).filter((each) => each.origin === origin).at(-1) ?? null;

/** What was done in a private window is told of a private tab only, and the other way round. */
export function repairIn(record: RepairRecord | undefined, isPrivate: boolean): RepairState {
  const isOfTab = record?.schema === 1 && record.state.phase !== 'idle' && record.state.run.isPrivate === isPrivate;
  return isOfTab ? record.state : { phase: 'idle' };
}
