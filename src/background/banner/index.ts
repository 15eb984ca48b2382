import { bannerLimits, presses, type BannerWords, type Press, type Standing } from '../../core/banner.ts';
import { isInTheWay, isRepairable, isWell, type Faulty } from '../../core/diagnosis.ts';
import { isDearer } from '../../core/remedy.ts';
import { versionOf } from '../../core/evidence.ts';
import type { WebUiOrigin } from '../../core/origin.ts';
import { isUnderWay, type RepairState, type Run } from '../../core/repair.ts';
import { sessionKeys } from '../../core/storage.ts';
import type { Area } from '../area.ts';
import type { Disputes } from '../disputes.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { newQueue, type Queue } from '../queue.ts';
import type { Records } from '../records.ts';
import type { Repairs } from '../repair/run.ts';
import type { Wishes } from '../preferences.ts';
import { runOf, type RepairStore } from '../repair/store.ts';
import { answerTo, type Eyes } from '../see.ts';
import type { Case, Reserve } from './memory.ts';
import { bannerWords, mayBeginHere } from './words.ts';

interface Needs {
  readonly platform: Platform;
  readonly eyes: Eyes;
  readonly session: Area;
  readonly records: Records;
  readonly store: RepairStore;
  readonly repairs: Pick<Repairs, 'start' | 'cancel'>;
  readonly reserve: Reserve;
  readonly disputes: Pick<Disputes, 'includes'>;
  readonly wishes: Pick<Wishes, 'allowsBanner' | 'automatic' | 'language'>;
  readonly isWatched: (origin: WebUiOrigin) => Promise<boolean>;
  readonly log: Log;
}

/** The banner in pages of watched sites: comes by itself, once; begins what costs no more than a cache, by a press, or by itself where the user wants that. */
export interface BannerDesk {
  /** Something is newly known of this tab, or of the repair that goes on in it. */
  consider(tabId: number, origin: WebUiOrigin): void;
  pressed(tabId: number, origin: WebUiOrigin, press: Press): Promise<void>;
  /** Takes a "not now" back, and comes where there is something to say. */
  showAgain: Reserve['unhush'];
  forget(origin: WebUiOrigin): Promise<void>;
}

export function newBannerDesk({ platform, eyes, session, records, store, repairs, reserve, disputes, wishes, isWatched, log }: Needs): BannerDesk {
  const words = async () => bannerWords(await wishes.language());
  /** One after the other in each tab: two reports must not bring two banners. */
  const queues = new Map<number, Queue>();
  const queueOf = (tabId: number): Queue => {
    const queue = queues.get(tabId) ?? newQueue();
    queues.set(tabId, queue);
    return queue;
  };

  const showing = newQueue();

  const standingIn = async (tabId: number): Promise<Standing | null> => ((await session.get(sessionKeys.banner(tabId)))[sessionKeys.banner(tabId)] as Standing | undefined) ?? null;
  const put = (tabId: number, standing: Standing): Promise<void> => session.set({ [sessionKeys.banner(tabId)]: standing });

  async function show(tabId: number, origin: WebUiOrigin, said: BannerWords): Promise<boolean> {
    await platform.inject(tabId, 'banner');
    return (await answerTo(platform, tabId, { type: 'banner', origin, words: said })) === true;
  }

  async function hide(tabId: number, origin: WebUiOrigin): Promise<void> {
    const standing = await standingIn(tabId);
    if (standing === null || standing.told === 'closed') return;
    await session.remove(sessionKeys.banner(tabId));
    await answerTo(platform, tabId, { type: 'banner', origin, words: null });
  }

  async function considerNow(tabId: number, origin: WebUiOrigin): Promise<void> {
    if (!(await isWatched(origin))) return;
    const state = await store.read(origin);
    const run = runOf(state);
    // What was done by itself is told, whether a banner is wanted or not.
    if (run?.trigger !== 'self' && !(await wishes.allowsBanner())) await hide(tabId, origin);
    const standing = await standingIn(tabId);
    const isTold = run?.tabId === tabId && standing !== null && (run.id === standing.run || isAwaited(run, standing));
    if (isTold && state.phase !== standing.told) return follow(tabId, origin, standing, state);
    if (run?.tabId === tabId && isUnderWay(state)) return hide(tabId, origin);
    const [record, tab] = [await records.get(tabId), await platform.tab(tabId)];
    if (record?.origin !== origin || tab === null) return;
    const { diagnosis } = record;
    const isDisputed = diagnosis.verdict === 'faulty' && (await disputes.includes({ origin, code: diagnosis.code, isPrivate: tab.isPrivate }));
    // An end stays until it was read, where nothing else can be begun; a bad one not over a page that works.
    const isEndTold = standing?.told === 'probation' || (standing?.told === 'exhausted' && !isWell(diagnosis) && !isDisputed);
    if (!isInTheWay(diagnosis) || (standing?.told === 'exhausted' && !isRepairable(diagnosis)) || isDisputed) return isEndTold ? undefined : hide(tabId, origin);
    const isThere = standing?.told !== 'probation' && standing?.fault === diagnosis.fault && standing.document === (await platform.documentOf(tabId));
    if (!isThere) await come(tabId, { origin, fault: diagnosis.fault, build: versionOf(record.evidence), isPrivate: tab.isPrivate }, diagnosis);
  }

  /** What a press in the banner began is told in the banner, over whatever page there is by then. */
  async function follow(tabId: number, origin: WebUiOrigin, standing: Standing, state: RepairState): Promise<void> {
    if (isUnderWay(state)) return;
    const said = (await words()).repair(state);
    if (said === null) return hide(tabId, origin);
    await show(tabId, origin, said);
    await put(tabId, { ...standing, document: await platform.documentOf(tabId), run: runOf(state)?.id ?? null, told: state.phase });
  }

  /** A moment after it is certain: pages pass through odd states while they load. */
  async function come(tabId: number, about: Case, reported: Faulty): Promise<void> {
    const { origin, fault, isPrivate } = about;
    if (!(await mayBeginItself(about, reported)) && !(await mayShow(about))) return hide(tabId, origin);
    await platform.wait(bannerLimits.certainMs);
    // A look brings scripts where there are none, and the site may have been given up meanwhile.
    if (!(await isWatched(origin))) return;
    const look = await eyes.see(tabId, origin);
    if (look.kind !== 'seen') return;
    const { diagnosis, document } = look.seen;
    if (!isInTheWay(diagnosis) || diagnosis.fault !== fault || isUnderWay(await store.read(origin))) return;
    // The look took its time, too: the user may have said meanwhile to forget the site, or that it is wrong.
    if (!(await isWatched(origin)) || (await disputes.includes({ origin, code: diagnosis.code, isPrivate }))) return;
    await records.keep(tabId, { origin, ...look.seen });
    if ((await mayBeginItself(about, diagnosis)) && (await beginItself(tabId, diagnosis, document))) return;
    // In one tab of the site, not in each that is broken.
    await showing(async () => {
      if (!(await mayShow(about))) return hide(tabId, origin);
      if (!(await show(tabId, origin, (await words()).fault(diagnosis)))) return;
      await put(tabId, { fault, document, run: null, told: null });
      await reserve.showed(about, platform.now());
    });
  }

  const mayShow = async (about: Case): Promise<boolean> => (await wishes.allowsBanner()) && reserve.allows(about, platform.now());

  /** By the user's or an organisation's wish; not where this user has said "not now". How often, the ledger knows. */
  async function mayBeginItself(about: Case, diagnosis: Faulty): Promise<boolean> {
    const dearest = await wishes.automatic();
    return dearest !== null && isRepairable(diagnosis) && !isDearer(diagnosis.cost, dearest) && !(await reserve.isHushed(about, platform.now()));
  }

  /** Where it does not begin (something was typed, or it was tried within the hour), the banner offers it. */
  async function beginItself(tabId: number, { fault }: Faulty, document: Standing['document']): Promise<boolean> {
    // Before it begins, so that it is told whoever lives to see its end.
    await put(tabId, { fault, document, run: awaited, told: null });
    const state = await repairs.start(tabId, { trigger: 'self', consent: false, fault }).catch(async (error: unknown) => {
      await session.remove(sessionKeys.banner(tabId));
      throw error;
    });
    const run = runOf(state);
    return run?.tabId === tabId && run.trigger === 'self' && isUnderWay(state);
  }

  const consider = (tabId: number, origin: WebUiOrigin): void => {
    queueOf(tabId)(() => considerNow(tabId, origin)).catch((error: unknown) => log('banner', error));
  };

  /** Of the fault that stood in the banner and no other; and never what costs more than a cache. */
  async function fix(tabId: number, origin: WebUiOrigin, standing: Standing, consent: boolean): Promise<void> {
    const { diagnosis } = (await records.get(tabId)) ?? {};
    if (diagnosis === undefined || !isRepairable(diagnosis) || diagnosis.fault !== standing.fault || !mayBeginHere(diagnosis)) return hide(tabId, origin);
    // What may be lost is asked first, and fetching takes its time.
    await show(tabId, origin, (await words()).busy());
    const state = await repairs.start(tabId, { trigger: 'click', consent, fault: standing.fault });
    const run = runOf(state);
    if (run?.tabId !== tabId && isUnderWay(state)) return void (await show(tabId, origin, (await words()).elsewhere()));
    if (run?.tabId !== tabId) return hide(tabId, origin);
    await put(tabId, { ...standing, run: run.id, told: null });
    consider(tabId, origin);
  }

  /** "Not on this page" holds for as long as this document does; of an end nothing more would be told. */
  async function close(tabId: number, origin: WebUiOrigin, standing: Standing): Promise<void> {
    await hide(tabId, origin);
    if (standing.told === null) await put(tabId, { ...standing, run: null, told: 'closed' });
  }

  async function hush(tabId: number, origin: WebUiOrigin, fault: Standing['fault'] | null, forMs: number | null): Promise<void> {
    const [now, tab] = [platform.now(), await platform.tab(tabId)];
    const untilMs = forMs === null ? null : now + forMs;
    // Of a tab that is gone it cannot be told any more whether it was private.
    if (tab !== null) await reserve.hush({ origin, fault, isPrivate: tab.isPrivate }, untilMs, now);
    if (untilMs !== null) await platform.alarm(quietAlarmOf(untilMs), untilMs);
    await hide(tabId, origin);
  }

  return {
    consider,
    async pressed(tabId, origin, press) {
      const standing = await standingIn(tabId);
      if (standing === null || standing.told === 'closed' || !presses.includes(press)) throw new Error('no such button');
      switch (press) {
        case 'fix':
          return fix(tabId, origin, standing, false);
        case 'consent-yes':
          return fix(tabId, origin, standing, true);
        case 'consent-no':
          await repairs.cancel(tabId);
          return hide(tabId, origin);
        case 'open':
          await hide(tabId, origin);
          return platform.openPopup(tabId);
        case 'close':
          return close(tabId, origin, standing);
        case 'hour':
          return hush(tabId, origin, null, bannerLimits.hourMs);
        case 'week':
          return hush(tabId, origin, null, bannerLimits.weekMs);
        case 'never':
          return hush(tabId, origin, standing.fault, null);
      }
    },
    async showAgain(about) {
      await reserve.unhush(about);
      for (const [tabId, { origin }] of await records.all()) {
        if (origin !== about.origin) continue;
        if ((await standingIn(tabId))?.told === 'closed') await session.remove(sessionKeys.banner(tabId));
        consider(tabId, origin);
      }
    },
    forget: (origin) => reserve.forget(origin),
  };
}

/** The end of a time that was to be quiet; all of them are one matter, as each is looked at anew. */
export const quietAlarmOf = (untilMs: number | string): string => `quiet:${untilMs}`;

/** In the place of the id of a run that is about to begin by itself. */
const awaited = 'self';
const isAwaited = ({ trigger, fault }: Run, standing: Standing): boolean => trigger === 'self' && standing.run === awaited && standing.fault === fault;
