import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remedies, type RemedyId } from '../../../src/background/remedies/index.ts';
import type { Next, RepairEvent, Sight } from '../../../src/background/repair/events.ts';
import { transition } from '../../../src/background/repair/transition.ts';
import { readEvidence } from '../../../src/background/see.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import type { RepairState, Run } from '../../../src/core/repair.ts';
import { asked, evidence } from '../evidence.ts';
import { brokenList, list, newRun, well } from './site.ts';
import { repairLimits } from '../../../src/background/repair/limits.ts';

const now = 5_000_000;
const plan: readonly RemedyId[] = ['reload', 'refetch-assets', 'reset-service-worker', 'reload-past-cache'];
const run = newRun({ fault: 'broken-asset-copy', code: 'WUR-34', startedMs: now - 1000, steps: plan.map((remedy) => ({ remedy, outcome: 'planned' })) });
const at = (step: number): Run => ({ ...run, navigations: step, steps: run.steps.map((each, index) => ({ ...each, outcome: index < step ? 'no-cure' : index === step ? 'running' : 'planned' })) });
const sight = (seen: Evidence, more: Partial<Sight> = {}): Sight => ({ ...readEvidence(seen, 'new', list), atHome: true, ...more });
const facts = { version: null, serverVersion: null, sessionsShown: 7, sessionsOnServer: 7, needsNoLogin: false, cookieForHttps: false, status: null, outdated: null };

const states = {
  idle: { phase: 'idle' },
  asking: { phase: 'awaiting-consent', run, because: 'unsaved-work' },
  inPage: { phase: 'applying', run: at(1), step: 1, deadlineMs: now + 20_000, from: 'old' },
  bypassing: { phase: 'applying', run: { ...at(3), navigations: 4 }, step: 3, deadlineMs: now + 20_000, from: 'old' },
  verifying: { phase: 'verifying', run: { ...at(0), navigations: 1 }, step: 0, deadlineMs: now + 20_000, from: 'old' },
  late: { phase: 'verifying', run: { ...at(0), navigations: 1 }, step: 0, deadlineMs: now - 1, from: 'old' },
  probation: { phase: 'probation', run: at(0), proof: { provedMs: now, facts, tookMs: 1000 }, untilMs: now + 30_000 },
  exhausted: { phase: 'exhausted', run: at(0), reason: 'plan-over', last: null },
} as const satisfies Record<string, RepairState>;
type StateName = keyof typeof states;

const slow = evidence({ list: { state: 'loading', rows: 0 }, visit: { awakeMs: 1000, awakeOnRouteMs: 1000 } });
const down = evidence(asked, { list: { state: 'error' }, server: { answer: 'http-error', status: 502, count: null, comparable: false } });
const signedOut = evidence(asked, { list: { state: 'absent' }, login: { panel: true }, server: { answer: 'unauthorized', status: 401, count: null }, session: { cookie: 'dead', header: 'none' } });

const events = {
  start: { type: 'start', run, ask: null, document: 'old', findings: sight(brokenList).findings },
  'start, work unsaved': { type: 'start', run, ask: 'unsaved-work', document: 'old', findings: null },
  refused: { type: 'refused', run, last: null },
  consented: { type: 'consented', document: 'old', findings: sight(brokenList).findings },
  acted: { type: 'acted', step: 1, ok: true, document: 'old', sight: null },
  'acted in vain': { type: 'acted', step: 1, ok: false, document: 'old', sight: sight(brokenList, { document: 'old' }) },
  'acted in vain, well': { type: 'acted', step: 1, ok: false, document: 'old', sight: sight(well, { document: 'old' }) },
  'acted in vain, server down': { type: 'acted', step: 1, ok: false, document: 'old', sight: sight(down, { document: 'old' }) },
  'acted in vain, signed out': { type: 'acted', step: 1, ok: false, document: 'old', sight: sight(signedOut, { document: 'old' }) },
  'acted in vain, gone': { type: 'acted', step: 1, ok: false, document: 'old', sight: null },
  'acted, another step': { type: 'acted', step: 2, ok: true, document: 'old', sight: null },
  'loaded, old': { type: 'loaded', document: 'old' },
  loaded: { type: 'loaded', document: 'new' },
  'error page': { type: 'unseen', sameOrigin: true },
  'other site': { type: 'unseen', sameOrigin: false },
  well: { type: 'seen', sight: sight(well) },
  'well, old document': { type: 'seen', sight: sight(well, { document: 'old' }) },
  'well, document unknown': { type: 'seen', sight: sight(well, { document: null }) },
  'well, not asked': { type: 'seen', sight: sight(evidence()) },
  'well, elsewhere': { type: 'seen', sight: sight(well, { atHome: false }) },
  broken: { type: 'seen', sight: sight(brokenList) },
  'broken, old document': { type: 'seen', sight: sight(brokenList, { document: 'old' }) },
  slow: { type: 'seen', sight: sight(slow) },
  'slow, long awake': { type: 'seen', sight: sight(slow, { awakeMs: 40_000 }) },
  'server down': { type: 'seen', sight: sight(down) },
  'signed out': { type: 'seen', sight: sight(signedOut) },
  'woke, not left': { type: 'woke', document: 'old', isLoading: false },
  'woke, leaving': { type: 'woke', document: 'old', isLoading: true },
  'woke, left': { type: 'woke', document: 'new', isLoading: false },
  deadline: { type: 'deadline', document: 'new', isLoading: false, sight: null },
  'deadline, well': { type: 'deadline', document: 'new', isLoading: false, sight: sight(well) },
  'deadline, not left': { type: 'deadline', document: 'old', isLoading: false, sight: null },
  'deadline, leaving': { type: 'deadline', document: 'old', isLoading: true, sight: null },
  cancel: { type: 'cancel' },
  'tab closed': { type: 'tab-closed' },
  'permission lost': { type: 'permission-lost' },
} as const satisfies Record<string, RepairEvent>;
type EventName = keyof typeof events;

/** "phase/reason step: effects"; what is not listed changes nothing. */
const brief = ({ state, effects }: Next): string => {
  const what = state.phase === 'exhausted' ? `exhausted ${state.reason}` : 'step' in state ? `${state.phase} ${state.step}` : state.phase;
  return [what, ...effects.map((effect) => (effect.type === 'apply' ? `apply ${effect.remedy}` : effect.type)).filter((name) => !/alarm|record/.test(name))].join(', ');
};

const table: { readonly [S in StateName]: { readonly [E in EventName]?: string } } = {
  idle: { start: 'verifying 0, navigate', 'start, work unsaved': 'awaiting-consent', refused: 'exhausted loop-guard' },
  asking: {
    start: 'verifying 0, navigate',
    'start, work unsaved': 'awaiting-consent',
    refused: 'exhausted loop-guard',
    consented: 'verifying 0, navigate',
    well: 'idle',
    'well, old document': 'idle',
    'well, document unknown': 'idle',
    'well, elsewhere': 'idle',
    cancel: 'idle',
    'tab closed': 'idle',
    'permission lost': 'idle',
  },
  inPage: {
    acted: 'verifying 1, navigate',
    'acted in vain': 'applying 2, apply reset-service-worker',
    'acted in vain, well': 'idle',
    'acted in vain, server down': 'exhausted not-done',
    'acted in vain, signed out': 'exhausted not-done',
    'acted in vain, gone': 'exhausted not-done',
    'error page': 'exhausted server',
    'other site': 'exhausted page-gone',
    'woke, not left': 'applying 1, apply refetch-assets',
    'woke, left': 'verifying 1, navigate',
    cancel: 'exhausted cancelled',
    'tab closed': 'exhausted page-gone',
    'permission lost': 'exhausted page-gone',
  },
  bypassing: {
    loaded: 'verifying 3, navigate',
    'error page': 'exhausted server',
    'other site': 'exhausted page-gone',
    'woke, not left': 'applying 3, apply reload-past-cache',
    'woke, left': 'verifying 3, navigate',
    cancel: 'exhausted cancelled',
    'tab closed': 'exhausted page-gone',
    'permission lost': 'exhausted page-gone',
  },
  verifying: {
    loaded: 'verifying 0, look',
    'error page': 'exhausted server',
    'other site': 'exhausted page-gone',
    well: 'probation',
    broken: 'applying 1, apply refetch-assets',
    'server down': 'exhausted server',
    'signed out': 'probation',
    'woke, not left': 'verifying 0, navigate',
    'woke, left': 'verifying 0, look',
    cancel: 'exhausted cancelled',
    'tab closed': 'exhausted page-gone',
    'permission lost': 'exhausted page-gone',
  },
  late: {
    loaded: 'verifying 0, look',
    'error page': 'exhausted server',
    'other site': 'exhausted page-gone',
    well: 'probation',
    'well, elsewhere': 'exhausted page-gone',
    broken: 'applying 1, apply refetch-assets',
    // No asset failed in this load: nothing to fetch again.
    'slow, long awake': 'applying 2, apply reset-service-worker',
    'server down': 'exhausted server',
    'signed out': 'probation',
    'woke, not left': 'verifying 0, navigate',
    'woke, left': 'verifying 0, look',
    deadline: 'applying 1, apply refetch-assets',
    'deadline, well': 'probation',
    'deadline, not left': 'exhausted cancelled',
    'deadline, leaving': 'exhausted server',
    cancel: 'exhausted cancelled',
    'tab closed': 'exhausted page-gone',
    'permission lost': 'exhausted page-gone',
  },
  probation: {
    start: 'verifying 0, navigate',
    'start, work unsaved': 'awaiting-consent',
    refused: 'exhausted loop-guard',
    broken: 'exhausted relapse',
    'broken, old document': 'exhausted relapse',
    cancel: 'idle',
    'tab closed': 'idle',
    'permission lost': 'idle',
  },
  exhausted: {
    start: 'verifying 0, navigate',
    'start, work unsaved': 'awaiting-consent',
    refused: 'exhausted loop-guard',
    well: 'idle',
    'well, old document': 'idle',
    'well, document unknown': 'idle',
    'well, elsewhere': 'idle',
    cancel: 'idle',
    'tab closed': 'idle',
    'permission lost': 'idle',
  },
};

describe('transition', () => {
  describe.each(Object.keys(states) as StateName[])('%s', (name) => {
    const state: RepairState = states[name];
    it.each(Object.keys(events) as EventName[])('hears "%s"', (event) => {
      const unchanged = brief({ state, effects: [] });
      expect(brief(transition(state, events[event], now))).toBe(table[name][event] ?? unchanged);
    });
  });

  it.each([
    ['failed', 'not-done'],
    ['no-cure', 'plan-over'],
  ] as const)('says that every step was tried only where one was (%s before)', (outcome, reason) => {
    const last: RepairState = { ...states.inPage, run: { ...run, steps: [{ remedy: 'reload', outcome }, { remedy: 'refetch-assets', outcome: 'running' }] } };
    expect(transition(last, events['acted in vain'], now).state).toMatchObject({ phase: 'exhausted', reason, run: { steps: [{ outcome }, { outcome: 'failed' }] } });
  });

  it.each([
    ['not-done', true],
    ['server', true],
    ['page-gone', true],
    ['cancelled', false],
    ['plan-over', false],
    ['limit', false],
    ['relapse', false],
    ['loop-guard', false],
  ] as const)('gives way where the fault is seen again after an end by %s: %s', (reason, gives) => {
    const end: RepairState = { ...states.exhausted, reason };
    expect(transition(end, events.broken, now).state).toEqual(gives ? states.idle : end);
    expect(transition(end, { type: 'seen', sight: sight(brokenList, { asked: false }) }, now).state).toEqual(end);
    expect(transition(end, events['server down'], now).state).toEqual(end);
  });

  it('arms the alarm before it acts, at least a minute ahead', () => {
    const { effects } = transition(states.idle, events.start, now);
    expect(effects.map(({ type }) => type)).toEqual(['record', 'alarm', 'navigate']);
    expect(effects).toContainEqual({ type: 'alarm', atMs: now + repairLimits.alarmMs });
  });

  it('gives a hidden tab more time, but not for ever', () => {
    expect(transition(states.late, events.slow, now).state).toMatchObject({ phase: 'verifying', deadlineMs: now + repairLimits.verifyMs });
    expect(transition(states.late, events.slow, now + repairLimits.runMs).state).toMatchObject({ phase: 'exhausted', reason: 'limit' });
  });

  it.each([[true, true], [false, undefined], [undefined, undefined]])('keeps in mind that what a step removed can be put back (%s)', (canUndo, known) => {
    const next = transition(states.inPage, { ...events.acted, ...(canUndo !== undefined && { canUndo }) }, now).state;
    expect(next.phase === 'verifying' && next.run.canUndo).toBe(known);
  });

  describe('what was forbidden since the run began', () => {
    const forbidding = (state: RepairState, event: RepairEvent, ...off: readonly RemedyId[]) => transition(state, event, now, (_run, remedy) => off.includes(remedy));

    it.each([
      ['the first step, a reload', 'idle', 'start', 'reload', 0],
      ['a reload that a dead worker did not begin', 'verifying', 'woke, not left', 'reload', 0],
      ['the next step, in the page', 'verifying', 'broken', 'refetch-assets', 1],
      ['the next step, by the worker', 'verifying', 'broken', 'reload-past-cache', 1],
      ['a step that a dead worker did not end', 'inPage', 'woke, not left', 'refetch-assets', 1],
    ] as const)('is not done: %s', (_name, state, event, remedy, navigations) => {
      const steps = states.verifying.run.steps.filter((step) => step.outcome === 'running' || step.remedy === remedy);
      const before: RepairState = state === 'verifying' ? { ...states.verifying, run: { ...states.verifying.run, steps } } : states[state];
      const { state: after, effects } = forbidding(before, events[event], remedy);
      expect([after, effects]).toMatchObject([{ phase: 'exhausted', reason: 'forbidden', run: { navigations } }, [{ type: 'no-alarm' }]]);
      expect('run' in after && after.run.steps.find((step) => step.remedy === remedy)?.outcome).toBe('planned');
    });

    it('is no matter of what may begin by itself, once the user asks for the next step', () => {
      const before: RepairState = { ...states.probation, run: { ...states.probation.run, trigger: 'self' } };
      const next = transition(before, { type: 'insisted', where: list, document: 'new' }, now, ({ trigger }) => trigger === 'self');
      expect([brief(next), 'run' in next.state && next.state.run.trigger]).toEqual(['applying 1, apply refetch-assets', 'click']);
    });

    it('lets the load that proves an earlier step be made, and keeps its undo', () => {
      const proving = forbidding(states.inPage, { ...events.acted, canUndo: true }, ...plan);
      expect(brief(proving)).toBe('verifying 1, navigate');
      const left = proving.state.phase === 'verifying' ? forbidding(proving.state, events.broken, 'reset-service-worker') : proving;
      expect(left.state).toMatchObject({ phase: 'exhausted', reason: 'forbidden', run: { canUndo: true, steps: [{}, { outcome: 'no-cure' }, { outcome: 'planned' }, {}] } });
    });
  });

  it('takes an old shell that cannot be seen for no proof', () => {
    const shell: RepairState = { ...states.verifying, run: { ...states.verifying.run, fault: 'stale-shell' } };
    const unknown = evidence(asked, { shell: { status: 'unavailable', reason: 'failed' } });
    expect(transition(shell, { type: 'seen', sight: sight(unknown) }, now).state.phase).toBe('verifying');
    expect(transition(shell, events.well, now).state.phase).toBe('probation');
  });
});

describe('any road', () => {
  const names = fc.constantFrom(...(Object.keys(events) as EventName[]));
  const anyPlan = fc.array(fc.constantFrom<RemedyId>(...plan), { maxLength: 9 });
  const walk = (steps: readonly RemedyId[], road: readonly EventName[]): readonly Next[] => {
    let next = transition({ phase: 'idle' }, { ...events.start, run: { ...run, steps: steps.map((remedy) => ({ remedy, outcome: 'planned' })) }, findings: null }, now);
    let time = now;
    return [
      next,
      ...road
        // A second start would be another run, with limits of its own.
        .filter((name) => !/^start|refused|consented/.test(name))
        .map((name) => {
          time += 20_000;
          const { state } = next;
          const event: RepairEvent = events[name];
          next = transition(state, event.type === 'acted' && 'step' in state ? { ...event, step: state.step } : event, time);
          return next;
        }),
    ];
  };

  it('makes at most 6 navigations and 4 steps', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(names, { maxLength: 60 }), (steps, road) => {
        for (const { state } of walk(steps, road)) {
          if (!('run' in state)) continue;
          const tried = state.run.steps.filter(({ outcome }) => outcome !== 'planned' && outcome !== 'skipped');
          expect(state.run.navigations).toBeLessThanOrEqual(6);
          expect(tried.length).toBeLessThanOrEqual(4);
          expect(tried.filter(({ outcome }) => outcome === 'running').length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('counts every load before it is made', () => {
    const isLoad = (effect: Next['effects'][number]) => effect.type === 'navigate' || (effect.type === 'apply' && remedies[effect.remedy].by === 'worker');
    fc.assert(
      fc.property(anyPlan, fc.array(names.filter((name) => !name.startsWith('woke')), { maxLength: 60 }), (steps, road) => {
        let loads = 0;
        for (const { state, effects } of walk(steps, road)) {
          loads += effects.filter(isLoad).length;
          if ('run' in state) expect(loads).toBe(state.run.navigations);
        }
      }),
    );
  });

  it('ends, if only alarms ring', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(names, { maxLength: 20 }), fc.constantFrom<EventName>('deadline', 'deadline, not left', 'deadline, leaving'), (steps, road, ring) => {
        const quiet = Array.from({ length: 30 }, () => ring);
        const { state } = walk(steps, [...road, ...quiet]).at(-1) ?? { state: { phase: 'verifying' } };
        expect(['idle', 'exhausted']).toContain(state.phase);
      }),
    );
  });

  it('never has two runs: a busy origin hears no start', () => {
    for (const state of [states.inPage, states.bypassing, states.verifying]) expect(transition(state, events.start, now)).toEqual({ state, effects: [] });
  });
});
