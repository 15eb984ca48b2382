import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remedies, type RemedyId } from '../../../src/background/remedies/index.ts';
import type { Next, RepairEvent } from '../../../src/background/repair/events.ts';
import { transition } from '../../../src/background/repair/transition.ts';
import { now, plan, run, states, events, type EventName } from './transitions.ts';

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
