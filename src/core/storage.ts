import type { FaultId } from '../background/faults/index.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Evidence } from './evidence.ts';
import type { WebUiOrigin } from './origin.ts';
import type { DocumentId, RepairState } from './repair.ts';

/** What the worker last knew of a tab; in `storage.session`, so the popup shows it without waiting for the worker. */
export interface TabRecord {
  readonly origin: WebUiOrigin;
  readonly diagnosis: Diagnosis;
  readonly evidence: Evidence;
  readonly atMs: number;
  /** "Tell me when it works" is on. */
  readonly telling: boolean;
}

/** Of keys, and of what their alarms are for. */
export const undoPrefix = 'undo:';
export const clearingPrefix = 'clearing:';

/** storage.session: gone when the browser ends. */
export const sessionKeys = {
  tab: (tabId: number) => `tab:${tabId}` as const,
  repair: (origin: WebUiOrigin) => `repair:${origin}` as const,
  /** "Tell me when it works": {@link Telling}. */
  telling: (tabId: number) => `telling:${tabId}` as const,
  /** The banner that stands in this tab: {@link Standing} of core/banner.ts. */
  banner: (tabId: number) => `banner:${tabId}` as const,
  /** The origin that the user let us look at in this tab by opening the popup there (activeTab). */
  invited: (tabId: number) => `invited:${tabId}` as const,
  /** What was cleared of a site's data, to be given back, per cookie store: `Undo` of background/site-data. */
  undo: (origin: WebUiOrigin, storeId: string) => `${undoPrefix}${origin} ${storeId}` as const,
  /** Whether a sign-in succeeds in a private window, per cookie store: `PrivateTry` of core/private-try. */
  privateTry: (origin: WebUiOrigin, storeId: string) => `private:${origin} ${storeId}` as const,
  /** The name of the alarm that is for this: background/alarms.ts. */
  alarm: (key: string) => `alarm:${key}` as const,
  /** Tabs that stand aside while their site's data is cleared, per cookie store: {@link Clearing}. */
  clearing: (origin: WebUiOrigin, storeId: string) => `${clearingPrefix}${origin} ${storeId}` as const,
  /** Written before `permissions.request`, because the prompt may close the popup: {@link Pending}. One at a time: who asks for something else wants this no longer. */
  pending: 'pending',
  /** What an administrator has set, as it was understood: `Received` of core/policy.ts. Absent where nobody has. */
  policy: 'policy',
  /** True while that is being put into effect: the worker may die, or fail, in the middle. */
  policyUnapplied: 'policy-unapplied',
} as const;
/** What the permission was asked for: "Always watch", or "Fix this page" where the fix needs it (Firefox takes activeTab back with every page load). */
export type Pending = PendingWatch | PendingFix;
export interface PendingWatch {
  readonly origin: WebUiOrigin;
  readonly atMs: number;
}
export const isFix = (pending: Pending): pending is PendingFix => 'tabId' in pending;
export interface PendingFix {
  readonly tabId: number;
  readonly origin: WebUiOrigin;
  /** The user has accepted losing unsaved work in this tab. */
  readonly consent: boolean;
  /** What the user saw and wanted to be fixed; nothing else is. */
  readonly fault: FaultId | null;
  readonly atMs: number;
}
export interface Telling {
  readonly origin: WebUiOrigin;
  readonly startedMs: number;
  readonly delayMs: number;
  /** Good answers in a row. */
  readonly good: number;
  /** "Bring me back in when it is ready": the session is alive, and only the page asks for a login. */
  readonly bring: boolean;
}
export interface Clearing {
  readonly tabs: readonly { readonly tabId: number; readonly url: string }[];
}
/** A load on which the bridge did not help. */
export interface BridgeFailure {
  readonly origin: WebUiOrigin;
  readonly document: DocumentId;
}
export type RepairRecord = { readonly schema: 1; readonly state: RepairState };

/** storage.local: nothing about private windows ever. */
export const localKeys = {
  /** Origins that the user watches: `WebUiOrigin[]`. */
  watched: 'watched',
  /** Of these the ones that are bridged: `WebUiOrigin[]`. */
  bridged: 'bridged',
  /** Where the user has ended that, or it did not help; counts for sites that an administrator has bridged. */
  unbridged: 'unbridged',
  /** What an administrator's "on" bridges, to be left when that is over: `WebUiOrigin[]`. */
  bridgedByPolicy: 'bridged-by-policy',
  /** Loads in a row on which the bridge did not help: {@link BridgeFailure}`[]`. */
  failures: 'failures',
  /** Runs per fault, origin and build: `LedgerEntry[]`. */
  ledger: 'ledger',
  /** When the banner came, and the user's "not now": `BannerMemory` of core/banner.ts. */
  banner: 'banner',
  /** Sites that an administrator's list brought among the watched ones; one that is here and not there was forgotten by the user. */
  brought: 'brought',
  /** The user was asked for an administrator's sites, which happens once. */
  askedForSites: 'asked-for-sites',
  /** Diagnoses that the user calls wrong: `Dispute[]` of core/disputes.ts; of private windows in storage.session. */
  disputes: 'disputes',
  /** `PastRepair[]` of core/history.ts. */
  history: 'history',
  /** What the user chose in the options: core/preferences.ts. */
  bannerOff: 'banner-off',
  automatic: 'automatic',
  pausedUntilMs: 'paused-until-ms',
  language: 'language',
} as const;
/** Private windows keep their ledger in storage.session under the same key. */
export interface LedgerEntry {
  readonly origin: WebUiOrigin;
  readonly fault: string;
  readonly build: string | null;
  readonly atMs: number;
  readonly trigger: 'click' | 'self';
}
