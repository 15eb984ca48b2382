import { detect } from '../../content/detectors/detect.ts';
import { isUnavailable } from '../../core/evidence.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../../core/origin.ts';
import { sessionKeys } from '../../core/storage.ts';
import type { FaultId } from '../faults/index.ts';
import { hasBridged, isUnderWay, type RepairState, type Run } from '../../core/repair.ts';
import type { Bridges } from '../bridge.ts';
import type { History } from '../history.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { Records } from '../records.ts';
import { answerTo, documentIn, isUntouched, within, type Eyes, type Seen } from '../see.ts';
import type { Effect, RepairEvent, Sight } from './events.ts';
import type { Ledger } from './ledger.ts';
import { planRun, sightOf } from './new-run.ts';
import { apply, goTo, type Keeper } from './perform.ts';
import { runOf, type RepairStore } from './store.ts';
import { transition, type Forbids } from './transition.ts';
import { judge } from './verdict.ts';
import { repairLimits } from './limits.ts';

interface Needs {
  readonly platform: Platform;
  readonly eyes: Eyes;
  readonly store: RepairStore;
  readonly ledger: Ledger;
  readonly records: Records;
  readonly history: Pick<History, 'note'>;
  /** A run in this tab has come into another state. */
  readonly changed: (tabId: number, origin: WebUiOrigin) => void;
  readonly keeper: Keeper;
  readonly bridges: Pick<Bridges, 'turnOn' | 'turnOff' | 'isChosen'>;
  /** What an administrator and the user allow by now. */
  readonly forbids: () => Promise<Forbids>;
  readonly log: Log;
}

export interface Repairs {
  /** `fault`: what the user saw; if something else is wrong by now, nothing is done. */
  start(tabId: number, how: { readonly trigger: Run['trigger']; readonly consent: boolean; readonly fault: FaultId | null }): Promise<RepairState>;
  /** The user says that what was proved in this tab is not so. */
  insist(tabId: number): Promise<RepairState>;
  cancel(tabId: number): Promise<RepairState>;
  /** Once per life of the worker, before anything else is handled. */
  resume(): Promise<void>;
  /** A page load in this tab is complete. */
  loaded(tabId: number): Promise<void>;
  /** The content script saw something new. */
  reported(tabId: number, origin: WebUiOrigin, seen: Seen): Promise<void>;
  alarm(origin: WebUiOrigin): Promise<void>;
  tabClosed(tabId: number): Promise<void>;
  permissionLost(origin: WebUiOrigin): Promise<void>;
  /** What was done there is being undone by the user. */
  unprove(origin: WebUiOrigin): Promise<void>;
  isRunningIn(tabId: number): Promise<boolean>;
}

export const alarmOf = (origin: WebUiOrigin): string => sessionKeys.repair(origin);

/** Performs what `transition` decides, and feeds back what came of it. Keeps nothing in memory. */
export function newRepairs({ platform, eyes, store, ledger, records, history, changed, keeper, bridges, forbids, log }: Needs): Repairs {
  /**
   * A bridge that did not help, or helps no longer, goes, once: an administrator may want it there later. One that was switched off meanwhile has shown nothing,
   * and stands again when that is over. A private window has brought none, and takes none away.
   */
  async function takeOut(state: RepairState, isForbidden: Forbids): Promise<void> {
    if (state.phase !== 'exhausted' || !hasBridged(state.run) || state.run.isPrivate || isForbidden(state.run, 'bridge')) return;
    if (await bridges.isChosen(state.run.origin)) await bridges.turnOff(state.run.origin);
  }

  /** Answers once the new state is stored; the effects go on by themselves and report their own failures. */
  async function dispatch(origin: WebUiOrigin, event: RepairEvent): Promise<RepairState> {
    const isForbidden = await forbids();
    const { state, effects, hasMoved } = await store.change(origin, (before) => {
      const next = transition(before, event, platform.now(), isForbidden);
      return { ...next, hasMoved: next.state.phase !== before.phase };
    });
    const run = runOf(state);
    // Whatever becomes of the history, the repair goes on.
    if (hasMoved) await history.note(state, platform.now()).catch((error: unknown) => log('history', error));
    if (hasMoved && run !== null) changed(run.tabId, origin);
    if (hasMoved) await takeOut(state, isForbidden);
    void performAll(origin, state, effects).catch((error: unknown) => log(`repair, after ${event.type}`, error));
    return state;
  }

  /**
   * Rings until it is taken away: a worker may die of the very event that the alarm was. And it is armed before the first
   * state is stored: one that dies between the two would leave a repair that nothing wakes.
   */
  const arm = (origin: WebUiOrigin, atMs: number): Promise<void> => platform.alarm(alarmOf(origin), atMs, repairLimits.alarmMs);

  async function performAll(origin: WebUiOrigin, state: RepairState, effects: readonly Effect[]): Promise<void> {
    const run = runOf(state);
    // Without a run there is nothing to do but to let the alarm go.
    if (run === null) return platform.noAlarm(alarmOf(origin));
    for (const effect of effects) await perform(run, effect);
  }

  const performers: { readonly [T in Effect['type']]: (run: Run, effect: Extract<Effect, { type: T }>) => Promise<void> } = {
    record: (_run, effect) => ledger.record(effect.run, platform.now()),
    alarm: ({ origin }, { atMs }) => arm(origin, atMs),
    'no-alarm': ({ origin }) => platform.noAlarm(alarmOf(origin)),
    navigate: async (run, { where }) => {
      const stop = await stopOf(run);
      if (stop === null) await goTo(platform, run.tabId, where);
      else await dispatch(run.origin, stop);
    },
    look: ({ origin, tabId }) => lookAgain(origin, tabId),
    apply: async (run, { step, remedy }) => {
      const stop = await stopOf(run);
      if (stop !== null) return void (await dispatch(run.origin, stop));
      const done = await apply({ platform, keeper, bridges, log }, { run, step, remedy });
      if (done === null) return;
      const sight = done.ok ? null : await sightIn(run);
      const after = await dispatch(run.origin, { type: 'acted', step, ...done, document: await documentIn(platform, run.tabId, run.origin), sight });
      // Cancelled, or the site forgotten, while it was being turned on.
      if (remedy === 'bridge' && done.ok && (runOf(after)?.id !== run.id || after.phase === 'exhausted')) await bridges.turnOff(run.origin);
    },
  };
  const perform = <T extends Effect['type']>(run: Run, effect: Extract<Effect, { type: T }>): Promise<void> => performers[effect.type as T](run, effect);

  /** Findings from before the click may be what kept a step from being done. */
  async function sightIn(run: Run): Promise<Sight | null> {
    const look = await eyes.see(run.tabId, run.origin);
    if (look.kind !== 'seen') return null;
    await records.keep(run.tabId, { origin: run.origin, ...look.seen });
    return sightOf(run, look.seen);
  }

  async function lookAgain(origin: WebUiOrigin, tabId: number): Promise<void> {
    const look = await eyes.see(tabId, origin);
    if (look.kind !== 'seen') return;
    await records.keep(tabId, { origin, ...look.seen });
    await consider(origin, tabId, look.seen);
  }

  /** Feeds a look to the run. A bad verdict is confirmed by a second look: pages pass through odd states while they load. */
  async function consider(origin: WebUiOrigin, tabId: number, seen: Seen): Promise<void> {
    const state = await store.read(origin);
    if (!isUnderWay(state)) return void (await dispatch(origin, { type: 'seen', sight: sightOf(runOf(state), seen) }));
    if (state.phase !== 'verifying' || seen.document === (state.from ?? null)) return;
    const verdict = judge(state.run, sightOf(state.run, seen));
    if (verdict === 'cured' || verdict === 'undecided') return void (await dispatch(origin, { type: 'seen', sight: sightOf(state.run, seen) }));
    await platform.wait(repairLimits.confirmMs);
    const second = await eyes.see(tabId, origin);
    if (second.kind !== 'seen') return;
    await records.keep(tabId, { origin, ...second.seen });
    await dispatch(origin, { type: 'seen', sight: sightOf(state.run, second.seen) });
  }

  /** A tab may have shown several sites: the repair of the one that it shows now, else one that is under way, else any. */
  async function stateIn(tabId: number): Promise<readonly [WebUiOrigin, RepairState] | null> {
    const states = (await store.all()).filter(([, state]) => runOf(state)?.tabId === tabId);
    const here = states.length > 1 ? webUiOriginOf((await platform.tab(tabId))?.url) : null;
    return states.find(([origin]) => origin === here) ?? states.find(([, state]) => isUnderWay(state)) ?? states[0] ?? null;
  }

  async function whereabouts({ tabId, origin }: Run) {
    const tab = await platform.tab(tabId);
    if (tab === null) return null;
    return { document: await within(platform, 10_000, documentIn(platform, tabId, origin), null), isLoading: tab.isLoading };
  }

  /** Its user has taken the tab to another site, or a login is asked for there. A site that we may not see is told by its document. */
  const isAway = async ({ tabId, origin }: Run): Promise<boolean> => (webUiOriginOf((await platform.tab(tabId))?.url) ?? origin) !== origin;

  /**
   * Firefox takes activeTab back with every page load (measured in 153): without a permission for the site nothing can be
   * seen there until the user clicks our icon again, and what cannot be seen is no error page.
   */
  async function isBlindfolded(origin: WebUiOrigin, url: string | undefined): Promise<boolean> {
    return platform.engine === 'firefox' && url === undefined && !(await platform.hasAccess(hostPatternOf(origin)));
  }

  async function unsavedIn(tabId: number): Promise<'unsaved-work' | null> {
    // What cannot be told is asked.
    return (await answerTo(platform, tabId, { type: 'unsaved' })) === 'no' ? null : 'unsaved-work';
  }

  /**
   * Before each step and each load: a tab that its user has taken to another site is left there. Nobody is asked in a run that began by itself: the page says
   * anew that nothing was typed, nor half a login. Only the browser's own error page has nothing to lose; a page that does not answer may have.
   */
  async function stopOf({ trigger, origin, tabId }: Run): Promise<RepairEvent | null> {
    if (webUiOriginOf((await platform.tab(tabId))?.url) !== origin) return { type: 'unseen', sameOrigin: false };
    if (trigger === 'click' || (await within(platform, 10_000, platform.documentOf(tabId), 'hangs')) === null) return null;
    return (await isUntouched(platform, tabId)) ? null : { type: 'cancel' };
  }

  return {
    async start(tabId, { trigger, consent, fault }) {
      const tab = await platform.tab(tabId);
      const origin = webUiOriginOf(tab?.url);
      if (tab === null || origin === null) throw new Error('no access to this tab');
      const state = await store.read(origin);
      if (isUnderWay(state)) return state;
      const record = await records.get(tabId);
      const run = record?.origin === origin ? planRun(tabId, record, trigger, { ...tab, url: tab.url ?? origin }, platform) : null;
      if (run === null || record === null || run.fault !== fault) return state;
      const isAllowed = await ledger.allows(run, platform.now());
      // Nobody is there to be told, or to be asked.
      if (trigger === 'self' && (!isAllowed || !(await isUntouched(platform, tabId)))) return state;
      if (!isAllowed) return dispatch(origin, { type: 'refused', run, last: record.diagnosis });
      const here = { document: await platform.documentOf(tabId), findings: detect(record.evidence) };
      if (here.document === null) throw new Error('no access to this page');
      await arm(origin, platform.now() + repairLimits.alarmMs);
      if (consent && state.phase === 'awaiting-consent' && state.run.tabId === tabId) return dispatch(origin, { type: 'consented', ...here });
      return dispatch(origin, { type: 'start', run, ask: consent || trigger === 'self' ? null : await unsavedIn(tabId), ...here });
    },

    async insist(tabId) {
      const [origin, state] = (await stateIn(tabId)) ?? [];
      const where = (await platform.tab(tabId))?.url;
      const document = await platform.documentOf(tabId);
      if (origin === undefined || state === undefined || webUiOriginOf(where) !== origin || where === undefined || document === null) throw new Error('no access to this tab');
      await arm(origin, platform.now() + repairLimits.alarmMs);
      return dispatch(origin, { type: 'insisted', where, document });
    },

    async cancel(tabId) {
      const found = await stateIn(tabId);
      return found === null ? { phase: 'idle' } : dispatch(found[0], { type: 'cancel' });
    },

    async resume() {
      for (const [origin, state] of await store.all()) {
        const run = runOf(state);
        if (run === null) continue;
        // A worker that died between the end and what follows it.
        if (state.phase === 'exhausted') {
          await takeOut(state, await forbids());
          continue;
        }
        const here = await whereabouts(run);
        await dispatch(origin, here === null ? { type: 'tab-closed' } : { type: 'woke', ...here });
      }
    },

    async loaded(tabId) {
      const [origin, state] = (await stateIn(tabId)) ?? [];
      if (origin === undefined || state === undefined || !isUnderWay(state)) return;
      const document = (await documentIn(platform, tabId, origin)) ?? (await platform.wait(300), await documentIn(platform, tabId, origin));
      if (document !== null) return void (await dispatch(origin, { type: 'loaded', document }));
      const tab = await platform.tab(tabId);
      // Loading again: the end of that load will tell.
      if (tab === null || tab.isLoading || (await isBlindfolded(origin, tab.url))) return;
      await dispatch(origin, { type: 'unseen', sameOrigin: webUiOriginOf(tab.url) === origin });
    },

    async reported(tabId, origin, seen) {
      const state = await store.read(origin);
      if (runOf(state)?.tabId !== tabId) return;
      // The last words of a page that is being left.
      if (state.phase === 'verifying' && seen.document !== null && seen.document === state.from) return;
      if (state.phase === 'verifying' && isWorthAnotherLook(seen)) await lookAgain(origin, tabId);
      else await consider(origin, tabId, seen);
    },

    async alarm(origin) {
      const state = await store.read(origin);
      const run = runOf(state);
      // Of a worker that died before it could take it away.
      if (run === null || state.phase === 'exhausted') return platform.noAlarm(alarmOf(origin));
      const here = await whereabouts(run);
      if (here === null) return void (await dispatch(origin, { type: 'tab-closed' }));
      if (isUnderWay(state) && (await isAway(run))) return void (await dispatch(origin, { type: 'unseen', sameOrigin: false }));
      const look = isUnderWay(state) ? await within(platform, 30_000, eyes.see(run.tabId, origin), { kind: 'moving' }) : null;
      const sight = look?.kind === 'seen' ? sightOf(run, look.seen) : null;
      await dispatch(origin, { type: 'deadline', ...here, sight });
    },

    async tabClosed(tabId) {
      const found = await stateIn(tabId);
      if (found !== null) await dispatch(found[0], { type: 'tab-closed' });
    },
    async permissionLost(origin) {
      await dispatch(origin, { type: 'permission-lost' });
    },
    async unprove(origin) {
      await dispatch(origin, { type: 'cancel' });
    },
    async isRunningIn(tabId) {
      const found = await stateIn(tabId);
      return found !== null && isUnderWay(found[1]);
    },
  };
}

/**
 * A report is a sign that there is something to see. What it lacks is asked for: a browser that does not name the document
 * of a message (Firefox) is asked in a look that does, and a proof names the server's count for the page's own project.
 */
function isWorthAnotherLook({ asked, diagnosis, document, evidence }: Seen): boolean {
  if (diagnosis.verdict === 'waiting') return false;
  const isComparable = !isUnavailable(evidence.server) && evidence.server.comparable;
  return !asked || document === null || (diagnosis.verdict === 'healthy' && !isComparable);
}
