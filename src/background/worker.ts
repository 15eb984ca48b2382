import { isRepairable } from '../core/diagnosis.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import { isUnderWay } from '../core/repair.ts';
import { sessionKeys, type PendingFix } from '../core/storage.ts';
import type { Area } from './area.ts';
import { newBannerDesk } from './banner/index.ts';
import { newReserve } from './banner/memory.ts';
import { newHandlers } from './handlers.ts';
import type { Log } from './log.ts';
import type { Platform } from './platform.ts';
import { newWishes } from './preferences.ts';
import { newPrivateTries, privatePrefix } from './private-try.ts';
import { newQueue } from './queue.ts';
import { newRecords } from './records.ts';
import { newLedger } from './repair/ledger.ts';
import type { Keeper } from './repair/perform.ts';
import { alarmOf, newRepairs } from './repair/run.ts';
import { newRepairStore } from './repair/store.ts';
import { answerTo } from './see.ts';
import { newSiteData } from './site-data/index.ts';
import type { Stores } from './site-data/stores.ts';
import { undoAlarmOf } from './site-data/undo.ts';
import { newTell, tellAlarmOf } from './tell.ts';
import { newWatch } from './watch.ts';

export interface World {
  readonly platform: Platform;
  readonly stores: Stores;
  readonly session: Area;
  readonly local: Area;
  readonly log: Log;
}

const pendingFixMs = 120_000;

/** The worker without a browser: what happens at each of the browser's events. `index.ts` hangs it onto them. */
export function newWorker({ platform, stores, session, local, log }: World) {
  const queue = newQueue();
  const wishes = newWishes(local, platform);
  const records = newRecords(session, queue, { now: () => platform.now(), badge: wishes.badge });
  const store = newRepairStore(session, queue);
  const ledger = newLedger(local, session, queue);
  const keeper: Keeper = { keep: (...what) => siteData.keep(...what), drop: (origin) => siteData.undos.drop(origin) };
  const repairs = newRepairs({ platform, store, ledger, records, changed: (tabId, origin) => banner.consider(tabId, origin), keeper, log });
  const watch = newWatch({ platform, local, session, queue, log });
  const tell = newTell({ platform, session, records, repairs, isWatched: watch.isWatched });
  const privateTries = newPrivateTries({ platform, session, records });
  const banner = newBannerDesk({ platform, session, records, store, repairs, reserve: newReserve(local, session, queue), wishes, isWatched: watch.isWatched, log });
  const isBusy = async (origin: WebUiOrigin): Promise<boolean> => isUnderWay(await store.read(origin));
  const siteData = newSiteData({ platform, stores, session, records, isWatched: watch.isWatched, isBusy, unprove: repairs.unprove, log });

  /** A tab without a standing permission gets its script by hand after each page load (activeTab lasts within the origin). */
  async function loading(tabId: number): Promise<void> {
    const origin = webUiOriginOf((await platform.tab(tabId))?.url);
    if (origin !== null && (await watch.isWatched(origin))) return;
    if (origin !== null && (await records.isInvited(tabId, origin))) await platform.inject(tabId, 'entry');
    else if (!(await repairs.isRunningIn(tabId))) await leaveTab(tabId);
  }

  async function leaveTab(tabId: number): Promise<void> {
    if (!(await records.isKnown(tabId))) return;
    await platform.noAlarm(tellAlarmOf(tabId));
    await records.drop(tabId);
  }

  async function dropSite(origin: WebUiOrigin): Promise<void> {
    await repairs.permissionLost(origin);
    await siteData.undos.drop(origin);
    await privateTries.dropOrigin(origin);
    await banner.forget(origin);
    await ledger.forget(origin);
    for (const tabId of await records.dropOrigin(origin)) {
      await tell.stop(tabId);
      await platform.badge(tabId, '');
    }
  }

  /** "Fix this page" asked for the permission first, and the browser's question may have closed the popup. */
  async function fixPending(): Promise<void> {
    const pending = (await session.get(sessionKeys.pendingFix))[sessionKeys.pendingFix] as PendingFix | undefined;
    if (pending === undefined || !(await platform.hasAccess(hostPatternOf(pending.origin)))) return;
    await session.remove(sessionKeys.pendingFix);
    // A question that was left standing is no click any more.
    if (platform.now() - pending.atMs > pendingFixMs) return;
    if (webUiOriginOf((await platform.tab(pending.tabId))?.url) !== pending.origin) return;
    await records.invite(pending.tabId, pending.origin);
    await repairs.start(pending.tabId, { trigger: 'click', consent: pending.consent, fault: pending.fault });
  }

  const alarms: readonly (readonly [prefix: string, ring: (rest: string) => Promise<void>])[] = [
    [alarmOf('' as WebUiOrigin), (origin) => repairs.alarm(origin as WebUiOrigin)],
    [sessionKeys.telling('' as never), (tabId) => tell.alarm(Number(tabId))],
    [undoAlarmOf('' as WebUiOrigin), (origin) => siteData.undos.drop(origin as WebUiOrigin)],
    [privatePrefix, (rest) => privateTries.drop(`${privatePrefix}${rest}`)],
  ];

  return {
    ...newHandlers({ platform, records, repairs, watch, tell, privateTries, banner, siteData, dropSite }),
    /** Once per life, before anything else: takes up what a dead worker left. */
    async wake(): Promise<void> {
      await repairs.resume();
      // Page loads take their time, and nothing else depends on them.
      void siteData.aside.resume().catch((error: unknown) => log('bringing tabs back', error));
    },
    /** Update, start of the browser. */
    restore: () => watch.restore(),
    async installed(reason: string): Promise<void> {
      await watch.restore();
      // Whom an administrator or a developer's command line gave it has not asked for a page.
      if (reason === 'install' && (await platform.isInstalledByUser())) await platform.openOwnPage('src/welcome/index.html');
    },
    async granted(): Promise<void> {
      await watch.granted();
      await fixPending();
    },
    async revoked(): Promise<void> {
      for (const origin of await watch.revoked()) await dropSite(origin);
    },
    /** The user has chosen something in the options: what stands in the tabs is put right. */
    async preferred(): Promise<void> {
      for (const [tabId, { origin, diagnosis }] of await records.all()) {
        // A tab may have gone while it was looked at, and its record come after.
        if ((await platform.tab(tabId)) === null) await leaveTab(tabId);
        else if (isRepairable(diagnosis)) await wishes.badge(tabId, '!');
        banner.consider(tabId, origin);
      }
    },
    async tabUpdated(tabId: number, { status, url }: { readonly status?: string | undefined; readonly url?: string | undefined }): Promise<void> {
      if (status === 'loading') await loading(tabId);
      if (url !== undefined && (await records.isKnown(tabId))) await answerTo(platform, tabId, { type: 'moved' });
      if (status === 'complete') await repairs.loaded(tabId);
    },
    async tabRemoved(tabId: number): Promise<void> {
      await repairs.tabClosed(tabId);
      await leaveTab(tabId);
    },
    async alarm(name: string): Promise<void> {
      const [prefix, ring] = alarms.find(([start]) => name.startsWith(start)) ?? [];
      if (prefix !== undefined) await ring?.(name.slice(prefix.length));
    },
  };
}
