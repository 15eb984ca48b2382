import { isRepairable } from '../core/diagnosis.ts';
import { isUnavailable } from '../core/evidence.ts';
import { webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import { isDearer } from '../core/remedy.ts';
import { isUnderWay } from '../core/repair.ts';
import { isFix, sessionKeys, undoPrefix } from '../core/storage.ts';
import { newAlarms } from './alarms.ts';
import type { Area } from './area.ts';
import { newBannerDesk, quietAlarmOf } from './banner/index.ts';
import { newReserve } from './banner/memory.ts';
import { newBridges } from './bridge.ts';
import { newDisputes } from './disputes.ts';
import { newGuideDesk } from './guide.ts';
import { newHandlers } from './handlers.ts';
import { newHistory } from './history.ts';
import { newKeptReleases } from './kept-releases.ts';
import type { Log } from './log.ts';
import { newMenu } from './menu.ts';
import type { Platform } from './platform.ts';
import { takePending } from './pending.ts';
import { newPolicyDesk } from './policy.ts';
import { newWishes } from './preferences.ts';
import { newPrivateTries, privatePrefix } from './private-try.ts';
import { newQueue } from './queue.ts';
import { newRecords } from './records.ts';
import type { ReleaseStore } from './release-store.ts';
import { remedies } from './remedies/index.ts';
import { newLedger } from './repair/ledger.ts';
import type { Keeper } from './repair/perform.ts';
import { alarmOf, newRepairs } from './repair/run.ts';
import { newRepairStore } from './repair/store.ts';
import type { Forbids } from './repair/transition.ts';
import { answerTo, newEyes } from './see.ts';
import { newSign } from './sign.ts';
import { newSiteData } from './site-data/index.ts';
import type { Stores } from './site-data/stores.ts';
import { newTell, tellAlarmOf } from './tell.ts';
import { newWatch } from './watch.ts';

export interface World {
  readonly platform: Platform;
  readonly stores: Stores;
  readonly releases: ReleaseStore;
  readonly session: Area;
  readonly local: Area;
  readonly log: Log;
}

/** Chromium has the values some seconds after it has the extension (docs/platform.md). */
const policyMs = 60_000;
const policyAlarm = 'policy';

/** The worker without a browser: what happens at each of the browser's events. `index.ts` hangs it onto them. */
export function newWorker({ platform: bare, stores, releases, session, local, log }: World) {
  const queue = newQueue();
  const { heard, ...alarmed } = newAlarms(bare, session);
  const platform: Platform = { ...bare, ...alarmed, badge: newSign(bare, () => wishes.language()) };
  const policy = newPolicyDesk(platform, session, queue);
  const eyes = newEyes(platform, policy.now);
  const wishes = newWishes(local, platform, policy.now);
  const disputes = newDisputes(local, session, queue);
  const history = newHistory(local, queue);
  const records = newRecords(session, queue, { now: () => platform.now(), badge: mark });
  const store = newRepairStore(session, queue);
  const ledger = newLedger(local, session, queue);
  const keeper: Keeper = { keep: (...what) => siteData.keep(...what) };
  const bridges = newBridges({ platform, local, queue, releases: newKeptReleases(releases, platform, log), policy: policy.now, lacksPopovers, watch: (origin) => watch.add(origin) });
  const repairs = newRepairs({ platform, eyes, store, ledger, records, history, changed: (tabId, origin) => banner.consider(tabId, origin), keeper, bridges, forbids, log });
  const watch = newWatch({ platform, local, session, queue, policy: policy.now, log });
  const tell = newTell({ platform, eyes, session, records, repairs, isWatched: watch.isWatched });
  const privateTries = newPrivateTries({ platform, session, records, mayTry: async () => (await policy.now()).privateWindow });
  const banner = newBannerDesk({ platform, eyes, session, records, store, repairs, reserve: newReserve(local, session, queue), disputes, wishes, isWatched: watch.isWatched, log });
  const isBusy = async (origin: WebUiOrigin): Promise<boolean> => isUnderWay(await store.read(origin));
  const guide = newGuideDesk({ platform, records });
  const siteData = newSiteData({ platform, eyes, stores, session, records, isWatched: watch.isWatched, isBusy, unprove: repairs.unprove, log });

  async function lacksPopovers(origin: WebUiOrigin): Promise<boolean> {
    return [...(await records.all())].some(([, { origin: site, evidence: { layout } }]) => site === origin && !isUnavailable(layout) && layout.lacking.includes('popover'));
  }

  async function forbids(): Promise<Forbids> {
    const [{ remediesOff }, most] = [await policy.now(), await wishes.automatic()];
    return ({ trigger }, remedy) => remediesOff.includes(remedy) || (trigger === 'self' && (most === null || isDearer(remedies[remedy].cost, most)));
  }

  /** The sign that comes by itself; not for what the user calls wrong. */
  async function mark(tabId: number, text: Parameters<Platform['badge']>[1]): Promise<void> {
    const [tab, record] = text === '!' ? [await platform.tab(tabId), await records.get(tabId)] : [null, null];
    const isDisputed = tab !== null && record?.diagnosis.verdict === 'faulty' && (await disputes.includes({ origin: record.origin, code: record.diagnosis.code, isPrivate: tab.isPrivate }));
    await wishes.badge(tabId, isDisputed ? '' : text);
  }

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
    await siteData.undos.dropOrigin(origin);
    await privateTries.dropOrigin(origin);
    await bridges.forget(origin);
    await banner.forget(origin);
    await ledger.forget(origin);
    await disputes.forget(origin);
    await history.forget(origin);
    for (const tabId of await records.dropOrigin(origin)) {
      await tell.stop(tabId);
      await platform.badge(tabId, '');
    }
  }

  async function followSites(): Promise<void> {
    for (const origin of await watch.follow()) await dropSite(origin);
    await bridges.follow();
  }

  /** What an administrator has set is something else than before: sites, what stands in the tabs, and what may be said of them. */
  async function applyPolicy(): Promise<void> {
    await followSites();
    for (const [tabId, { origin, evidence, atMs }] of await records.all()) await records.keep(tabId, { origin, atMs, ...(await eyes.read(evidence, null, undefined)) });
    await preferred();
    if (await watch.unasked()) await platform.openOwnPage('src/welcome/index.html');
    await policy.applied();
  }

  /** The user has chosen something in the options, or an administrator for them: what stands in the tabs is put right. */
  async function preferred(): Promise<void> {
    await restoreMenu();
    const untilMs = await wishes.pausedUntilMs();
    if (untilMs !== null) await platform.alarm(quietAlarmOf(untilMs), untilMs);
    for (const [tabId, { origin, diagnosis }] of await records.all()) {
      // A tab may have gone while it was looked at, and its record come after.
      if ((await platform.tab(tabId)) === null) await leaveTab(tabId);
      else if (isRepairable(diagnosis)) await mark(tabId, '!');
      banner.consider(tabId, origin);
    }
  }

  async function managed(): Promise<void> {
    if (await policy.renew()) await applyPolicy();
    // It was taken away while the browser was closed, or has not arrived yet: a minute tells.
    else if ((await watch.isLeftOver()) || (await bridges.isLeftOver())) await platform.alarm(policyAlarm, platform.now() + policyMs);
  }

  /** "Fix this page" asked for the permission first, and the browser's question may have closed the popup. */
  async function fixPending(): Promise<void> {
    const pending = await takePending(platform, session, isFix);
    if (pending === null) return;
    if (webUiOriginOf((await platform.tab(pending.tabId))?.url) !== pending.origin) return;
    await records.invite(pending.tabId, pending.origin);
    await repairs.start(pending.tabId, { trigger: 'click', consent: pending.consent, fault: pending.fault });
  }

  const handlers = newHandlers({ platform, eyes, records, repairs, watch, bridges, tell, privateTries, banner, siteData, disputes, guide, ledger, isBusy, mark, dropSite });
  const menu = newMenu({ platform, pages: handlers.pages, wishes });
  /** Nothing else waits for it, or fails with it. */
  const restoreMenu = (): Promise<void> => menu.restore().catch((error: unknown) => log('menu', error));

  const alarms: readonly (readonly [prefix: string, ring: (rest: string) => Promise<void>])[] = [
    [alarmOf('' as WebUiOrigin), (origin) => repairs.alarm(origin as WebUiOrigin)],
    [sessionKeys.telling('' as never), (tabId) => tell.alarm(Number(tabId))],
    [undoPrefix, (rest) => siteData.undos.drop(`${undoPrefix}${rest}`)],
    [policyAlarm, followSites],
    [quietAlarmOf(''), async (untilMs) => {
      await platform.noAlarm(quietAlarmOf(untilMs));
      await preferred();
    }],
    [privatePrefix, (rest) => privateTries.drop(`${privatePrefix}${rest}`)],
  ];

  return {
    ...handlers,
    /** Once per life, before anything else: takes up what a dead worker left. */
    async wake(): Promise<void> {
      await managed().catch((error: unknown) => log('policy', error));
      await repairs.resume();
      // Page loads take their time, and nothing else depends on them.
      void siteData.aside.resume().catch((error: unknown) => log('bringing tabs back', error));
    },
    /** Update, start of the browser. */
    async restore(): Promise<void> {
      await watch.restore();
      await restoreMenu();
    },
    /** Chosen from the icon's context menu. */
    chosen: menu.chosen,
    async installed(reason: string): Promise<void> {
      // Its registrations go at once, before a page asks for them anew; nothing waits for the disk.
      if (reason !== 'install') void bridges.renewed().catch((error: unknown) => log('renewing the bridge', error));
      await watch.restore();
      await restoreMenu();
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
    preferred,
    /** Seconds after the installation, in the middle of work, or never. */
    managed,
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
      const key = await heard(name);
      const [prefix, ring] = alarms.find(([start]) => key?.startsWith(start)) ?? [];
      if (key !== null && prefix !== undefined) await ring?.(key.slice(prefix.length));
    },
  };
}
