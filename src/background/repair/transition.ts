/**
 * The repair, as a pure function. `run.ts` stores the state, arms the alarm, and only then acts.
 *
 *     idle --start--> awaiting-consent --consented--.
 *       \----start (nothing to lose)----------------+--> next step of the plan
 *                                                   |
 *        .------- acted / loaded / woke ------- applying  (remedies of the page and the worker)
 *        v                                          ^
 *        |                                          '-- could not be done --> next step if the fault is seen still, else exhausted: not-done
 *     verifying <--- (plain reload: the load is the act) next step
 *        |  \--broken, deadline---> next step, or exhausted: plan-over, limit
 *        |  \--server, user-------> exhausted: server, page-gone
 *        '--cured--> probation --60 s--> idle
 *                        '--the same fault--> exhausted: relapse
 *                        '--insisted--> next step
 *
 * While applying and verifying: cancel, tab-closed, permission-lost --> exhausted; elsewhere they --> idle. A step that was forbidden meanwhile is not begun: exhausted. `start` is heard by idle, awaiting-consent, probation and
 * exhausted only, so that an origin never has two runs.
 *
 * A worker that wakes does not repeat. Whether a page load has happened it can know: the tab still shows the document that
 * the phase wants to leave (`from`), or another one. So it can for a remedy in the page, as long as that document stands:
 * an act carries a key, and the page does each key once and answers the second asker with what the first one would have
 * heard. In another document it cannot know how far the remedy went, and verifies.
 */
import type { Findings } from '../../content/detectors/detect.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import { patience } from '../../core/patience.ts';
import type { DocumentId, EndReason, RepairState, Run } from '../../core/repair.ts';
import { remedies, type RemedyId } from '../remedies/index.ts';
import type { Next, RepairEvent, Sight } from './events.ts';
import { repairLimits as limits } from './limits.ts';
import { chooseStep, withOutcome } from './plan.ts';
import { isEnd, isRelapse, judge } from './verdict.ts';

type In<P extends RepairState['phase']> = Extract<RepairState, { phase: P }>;
type On<T extends RepairEvent['type']> = Extract<RepairEvent, { type: T }>;
type Table = {
  readonly [P in RepairState['phase']]: { readonly [T in RepairEvent['type']]?: (state: In<P>, event: On<T>, now: number) => Next };
};

/** What may be done can change while a run is under way. */
export type Forbids = (run: Run, remedy: RemedyId) => boolean;

export function transition(state: RepairState, event: RepairEvent, now: number, forbids: Forbids = () => false): Next {
  const handle = table[state.phase][event.type] as ((state: RepairState, event: RepairEvent, now: number) => Next) | undefined;
  return handle === undefined ? stay(state) : unlessForbidden(handle(state, event, now), forbids);
}

/** Stops before the step; the load that only proves an earlier one goes on. */
function unlessForbidden(next: Next, forbids: Forbids): Next {
  const { state, effects } = next;
  const begins = effects.find(({ type }) => type === 'apply' || type === 'navigate');
  if (begins === undefined || !('step' in state)) return next;
  const { run, step } = state;
  const remedy = run.steps[step]?.remedy ?? 'reload';
  const { by } = remedies[remedy];
  if ((begins.type === 'navigate' && by !== 'verification') || !forbids(run, remedy)) return next;
  // The load was counted, and is not made.
  return end({ ...withOutcome(run, step, 'planned'), navigations: run.navigations - (by === 'worker' || by === 'verification' ? 1 : 0) }, 'forbidden', null);
}

const idle: RepairState = { phase: 'idle' };
const stay = (state: RepairState): Next => ({ state, effects: [] });

/** The address is needed no longer: it may name a project or a session. */
const withoutAddress = (run: Run): Run => ({ ...run, where: run.origin });

function end(run: Run, reason: EndReason, last: Diagnosis | null): Next {
  return { state: { phase: 'exhausted', run: withoutAddress(run), reason, last }, effects: [{ type: 'no-alarm' }] };
}
const ends = (reason: EndReason) => (state: { readonly run: Run }): Next => end(state.run, reason, null);
const toIdle = (): Next => ({ state: idle, effects: [{ type: 'no-alarm' }] });

/** Alarms are the last resort: progress rides on page loads and reports. */
const alarm = (now: number, deadlineMs: number) => ({ type: 'alarm', atMs: Math.max(deadlineMs, now + limits.alarmMs) }) as const;

interface Here {
  readonly document: DocumentId;
  readonly findings: Findings | null;
  readonly last: Diagnosis | null;
}

function climb(before: Run, { document, findings, last }: Here, now: number): Next {
  const { run, ...choice } = chooseStep(before, findings);
  if (choice.step === null) return end(run, choice.reason, last);
  const { step } = choice;
  const remedy = run.steps[step]?.remedy ?? 'reload';
  const { by } = remedies[remedy];
  if (by === 'verification') return verify(run, step, document, now);
  return applyNow(by === 'worker' ? { ...run, navigations: run.navigations + 1 } : run, step, document, now);
}

/** A worker's remedy is a page load, and was counted. */
function applyNow(run: Run, step: number, from: DocumentId, now: number): Next {
  const remedy = run.steps[step]?.remedy ?? 'reload';
  const deadlineMs = now + (remedies[remedy].by === 'worker' ? limits.verifyMs : limits.applyMs);
  return {
    state: { phase: 'applying', run, step, deadlineMs, from },
    effects: [{ type: 'record', run }, alarm(now, deadlineMs), { type: 'apply', step, remedy }],
  };
}

/** An ordinary page load to where the fault was seen; whatever the detectors say after it, counts. */
function verify(run: Run, step: number, from: DocumentId, now: number): Next {
  const counted = { ...run, navigations: run.navigations + 1 };
  const deadlineMs = now + limits.verifyMs;
  return {
    state: { phase: 'verifying', run: counted, step, deadlineMs, from },
    effects: [{ type: 'record', run: counted }, alarm(now, deadlineMs), { type: 'navigate', where: run.where }],
  };
}

function begin(_state: RepairState, { run, ask, document, findings }: On<'start'>, now: number): Next {
  if (ask !== null) return { state: { phase: 'awaiting-consent', run, because: ask }, effects: [{ type: 'no-alarm' }] };
  return climb(run, { document, findings, last: null }, now);
}
const refuse = (_state: RepairState, { run, last }: On<'refused'>): Next => end(run, 'loop-guard', last);

const isWorkers = ({ run, step }: In<'applying'>): boolean => {
  const remedy = run.steps[step]?.remedy;
  return remedy !== undefined && remedies[remedy].by === 'worker';
};
const hasLeft = (from: DocumentId | undefined, document: DocumentId): boolean => document !== null && document !== (from ?? null);

/** Where the document cannot be told, the one that was there before stands for it. */
const leaving = ({ from }: In<'applying'>, document: DocumentId): DocumentId => document ?? from ?? null;

function acted(state: In<'applying'>, { step, ok, canUndo, document, sight }: On<'acted'>, now: number): Next {
  if (step !== state.step) return stay(state);
  if (ok) return verify(canUndo ? { ...state.run, canUndo } : state.run, step, leaving(state, document), now);
  const failed = withOutcome(state.run, step, 'failed');
  if (sight !== null && isRelapse(failed, sight)) return climb(failed, { document: leaving(state, document), findings: sight.findings, last: sight.diagnosis }, now);
  // What the plan was made for is gone, or cannot be seen: another tab signed in, the server went away, the user left.
  // A page is called well by the same proof as after a step that was done.
  return sight?.diagnosis.verdict === 'healthy' && judge(failed, sight) === 'cured' ? toIdle() : end(failed, 'not-done', sight?.diagnosis ?? null);
}

/** The cache-bypassing load is done; the ordinary one that proves it follows. */
function loadedWhileApplying(state: In<'applying'>, { document }: On<'loaded'>, now: number): Next {
  return isWorkers(state) && hasLeft(state.from, document) ? verify(state.run, state.step, document, now) : stay(state);
}

function wokeWhileApplying(state: In<'applying'>, { document, isLoading }: On<'woke'>, now: number): Next {
  // A load on its way is waited for, since another one would break it off.
  if (isLoading) return { state, effects: [alarm(now, state.deadlineMs)] };
  if (hasLeft(state.from, document) || document === null || isOld(state.run, now)) return verify(state.run, state.step, leaving(state, document), now);
  return applyNow(state.run, state.step, document, now);
}

const isOld = ({ startedMs }: Run, now: number): boolean => now - startedMs >= limits.runMs;

function applyingTooLong(state: In<'applying'>, { document, isLoading }: On<'deadline'>, now: number): Next {
  if (now < state.deadlineMs) return { state, effects: [alarm(now, state.deadlineMs)] };
  // The load was asked for, and the server has not sent a page since.
  if (isWorkers(state) && isLoading && !hasLeft(state.from, document)) return end(state.run, 'server', null);
  return verify(state.run, state.step, leaving(state, document), now);
}

const wrongPage = (state: { readonly run: Run }, { sameOrigin }: On<'unseen'>): Next => end(state.run, sameOrigin ? 'server' : 'page-gone', null);

function loadedWhileVerifying(state: In<'verifying'>, { document }: On<'loaded'>): Next {
  return hasLeft(state.from, document) ? { state, effects: [{ type: 'look' }] } : stay(state);
}

/** The load that was stored but not begun is begun now; it was counted when it was stored. */
function wokeWhileVerifying(state: In<'verifying'>, { document, isLoading }: On<'woke'>, now: number): Next {
  if (hasLeft(state.from, document)) return { state, effects: [alarm(now, state.deadlineMs), { type: 'look' }] };
  if (isLoading || document === null) return { state, effects: [alarm(now, state.deadlineMs)] };
  if (isOld(state.run, now)) return end(state.run, 'limit', null);
  const deadlineMs = now + limits.verifyMs;
  return { state: { ...state, deadlineMs }, effects: [{ type: 'record', run: state.run }, alarm(now, deadlineMs), { type: 'navigate', where: state.run.where }] };
}

function seenWhileVerifying(state: In<'verifying'>, { sight }: On<'seen'>, now: number): Next {
  if (!hasLeft(state.from, sight.document)) return stay(state);
  const verdict = judge(state.run, sight);
  if (verdict === 'undecided') return now < state.deadlineMs ? stay(state) : overdue(state, sight, now);
  return conclude(state, verdict, sight, now);
}

function conclude(state: In<'verifying'>, verdict: 'cured' | 'broken' | 'server' | 'page-gone', sight: Sight, now: number): Next {
  const { run, step } = state;
  if (verdict === 'cured') return prove(withOutcome(run, step, 'cured'), sight, now);
  const tried = withOutcome(run, step, 'no-cure');
  if (verdict !== 'broken') return end(tried, verdict, sight.diagnosis);
  return climb(tried, { document: sight.document, findings: sight.findings, last: sight.diagnosis }, now);
}

function prove(run: Run, { diagnosis }: Sight, now: number): Next {
  if (diagnosis.verdict !== 'healthy' && !isEnd(run, diagnosis)) return end(run, 'plan-over', diagnosis);
  const signedOut = diagnosis.verdict === 'faulty' ? ({ signedOut: true } as const) : {};
  const proof = { provedMs: now, facts: diagnosis.facts, tookMs: now - run.startedMs, ...signedOut };
  const untilMs = now + limits.probationMs;
  return { state: { phase: 'probation', run: withoutAddress(run), proof, untilMs }, effects: [alarm(now, untilMs)] };
}

function verifyingTooLong(state: In<'verifying'>, { sight, isLoading, document }: On<'deadline'>, now: number): Next {
  if (now < state.deadlineMs) return { state, effects: [alarm(now, state.deadlineMs)] };
  if (document === null) return end(state.run, 'page-gone', null);
  // Not loaded: the server sends no page, or the user answered "stay" to the page's own question before leaving.
  if (!hasLeft(state.from, document)) return end(state.run, isLoading ? 'server' : 'cancelled', null);
  if (sight === null || !hasLeft(state.from, sight.document)) return climb(withOutcome(state.run, state.step, 'no-cure'), { document, findings: null, last: null }, now);
  const verdict = judge(state.run, sight);
  return verdict === 'undecided' ? overdue(state, sight, now) : conclude(state, verdict, sight, now);
}

/** Neither healthy nor broken in all this time. Hidden tabs count no time, so they get more of it. */
function overdue(state: In<'verifying'>, sight: Sight, now: number): Next {
  const { run, step } = state;
  if (isOld(run, now)) return end(withOutcome(run, step, 'no-cure'), 'limit', sight.diagnosis);
  const isSlow = sight.diagnosis.verdict === 'waiting' && sight.awakeMs < patience.listLoadingMs;
  const isUnproved = sight.diagnosis.verdict === 'healthy' && !sight.asked;
  if (isSlow || isUnproved) {
    const deadlineMs = now + limits.verifyMs;
    return { state: { ...state, deadlineMs }, effects: [alarm(now, deadlineMs)] };
  }
  // It looks well, and the server leaves what would prove it unanswered: no dearer step makes it answer.
  if (sight.diagnosis.verdict === 'cant-tell' && sight.diagnosis.reason === 'unanswered') return conclude(state, 'server', sight, now);
  if (!sight.atHome || sight.diagnosis.verdict === 'not-web-ui') return end(withOutcome(run, step, 'no-cure'), 'page-gone', sight.diagnosis);
  return conclude(state, 'broken', sight, now);
}

function seenOnProbation(state: In<'probation'>, { sight }: On<'seen'>, now: number): Next {
  if (now >= state.untilMs) return toIdle();
  return isRelapse(state.run, sight) ? end(state.run, 'relapse', sight.diagnosis) : stay(state);
}
const probationOver = (state: In<'probation'>, _event: On<'deadline' | 'woke'>, now: number): Next =>
  now >= state.untilMs ? toIdle() : { state, effects: [alarm(now, state.untilMs)] };

/** The user knows better than the proof: the step did not help, and nothing that was seen since rules another one out. From here on it goes by their click, however it began. */
function insisted({ run: before }: In<'probation'>, { where, document }: On<'insisted'>, now: number): Next {
  const run: Run = { ...before, trigger: 'click', where, steps: before.steps.map((step) => (step.outcome === 'cured' ? ({ ...step, outcome: 'no-cure' } as const) : step)) };
  return climb(run, { document, findings: null, last: null }, now);
}

/** The page is well again, by whatever hand: nothing is left to be asked or said. */
const seenAtRest = (state: In<'exhausted' | 'awaiting-consent'>, { sight }: On<'seen'>): Next => (sight.diagnosis.verdict === 'healthy' && sight.asked ? toIdle() : stay(state));

/** These say nothing of the fault: where it is seen again, what stopped the repair is over, and a click may start another. */
const outer: readonly EndReason[] = ['not-done', 'server', 'page-gone'];
const seenAfterEnd = (state: In<'exhausted'>, event: On<'seen'>): Next => (outer.includes(state.reason) && isRelapse(state.run, event.sight) && event.sight.asked ? toIdle() : seenAtRest(state, event));

const table: Table = {
  idle: { start: begin, refused: refuse },
  'awaiting-consent': {
    start: begin,
    refused: refuse,
    // The time that its user took to answer is none of the run's.
    consented: ({ run }, { document, findings }, now) => climb({ ...run, startedMs: now }, { document, findings, last: null }, now),
    seen: seenAtRest,
    // Nothing was done yet, so nothing is left to be told.
    cancel: toIdle,
    'tab-closed': toIdle,
    'permission-lost': toIdle,
  },
  applying: {
    acted,
    loaded: loadedWhileApplying,
    unseen: wrongPage,
    woke: wokeWhileApplying,
    deadline: applyingTooLong,
    cancel: ends('cancelled'),
    'tab-closed': ends('page-gone'),
    'permission-lost': ends('page-gone'),
  },
  verifying: {
    loaded: loadedWhileVerifying,
    unseen: wrongPage,
    seen: seenWhileVerifying,
    woke: wokeWhileVerifying,
    deadline: verifyingTooLong,
    cancel: ends('cancelled'),
    'tab-closed': ends('page-gone'),
    'permission-lost': ends('page-gone'),
  },
  probation: {
    start: begin,
    refused: refuse,
    seen: seenOnProbation,
    insisted,
    deadline: probationOver,
    woke: probationOver,
    cancel: toIdle,
    'tab-closed': toIdle,
    'permission-lost': toIdle,
  },
  exhausted: { start: begin, refused: refuse, seen: seenAfterEnd, cancel: toIdle, 'tab-closed': toIdle, 'permission-lost': toIdle },
};
