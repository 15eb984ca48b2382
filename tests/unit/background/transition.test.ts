import { describe, expect, it } from 'vitest';
import type { RemedyId } from '../../../src/background/remedies/index.ts';
import type { RepairEvent } from '../../../src/background/repair/events.ts';
import { transition } from '../../../src/background/repair/transition.ts';
import type { RepairState } from '../../../src/core/repair.ts';
import { asked, evidence } from '../evidence.ts';
import { brokenList, list } from './site.ts';
import { repairLimits } from '../../../src/background/repair/limits.ts';
import { now, plan, run, sight, states, type StateName, events, type EventName, brief } from './transitions.ts';

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
    // It was a dearer step (seen by a reader).
    'unanswered, well': 'exhausted server',
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

it('counts a run from its user’s consent, not from the question', () => {
  const asking = states.asking;
  const { state } = transition(asking, events.consented, now + 3_000_000);
  expect(state).toMatchObject({ phase: 'verifying', run: { startedMs: now + 3_000_000 } });
});
