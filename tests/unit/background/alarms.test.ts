import { describe, expect, it } from 'vitest';
import { newAlarms } from '../../../src/background/alarms.ts';
import { newMemoryArea } from '../../../src/background/area.ts';
import { sessionKeys } from '../../../src/core/storage.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { brokenUntil, newRun, origin, tabId } from './site.ts';

const key = sessionKeys.undo(origin, '1');
function opened() {
  const session = newMemoryArea();
  const set = new Map<string, number>();
  const alarms = newAlarms({ alarm: async (name, atMs) => void set.set(name, atMs), noAlarm: async (name) => void set.delete(name) }, session);
  return { session, set, alarms };
}

describe('an alarm', () => {
  it('has a name that says nothing, one for each purpose, and is known by it', async () => {
    const { alarms, set } = opened();
    await Promise.all([alarms.alarm(key, 1), alarms.alarm(key, 2), alarms.alarm(sessionKeys.repair(origin), 3)]);
    const names = [...set.keys()];
    expect(names).toEqual([expect.stringMatching(/^undo:[0-9a-f-]{36}$/), expect.stringMatching(/^repair:[0-9a-f-]{36}$/)]);
    expect([[...set.values()], await Promise.all(names.map((name) => alarms.heard(name)))]).toEqual([[2, 3], [key, sessionKeys.repair(origin)]]);
  });

  it('leaves nothing behind when it is taken away, and may be taken away twice', async () => {
    const { alarms, set, session } = opened();
    await alarms.alarm(key, 1);
    await Promise.all([alarms.noAlarm(key), alarms.noAlarm(key)]);
    expect([set.size, session.all.size]).toEqual([0, 0]);
  });

  it('that nobody knows any more rings no more', async () => {
    const { alarms, set } = opened();
    set.set('repair:from-before', 1);
    expect([await alarms.heard('repair:from-before'), set.size]).toEqual([null, 0]);
  });
});

describe('the alarm of a repair', () => {
  it.each([true, false])('names no site, be its window private or not (%s)', async (isPrivate) => {
    const simulation = new Simulation(brokenUntil('reload'));
    simulation.isPrivate = isPrivate;
    await simulation.open();
    await simulation.fix();
    await simulation.event((worker) => worker.pages.tryPrivately({ tabId }));
    await simulation.event((worker) => worker.pages.tellWhenBack({ tabId, bring: false }));
    const { hostname } = new URL(origin);
    expect([...simulation.alarms.keys()].map((name) => [name.split(':')[0], name.includes(hostname)])).toEqual([['repair', false], ['private', false], ['telling', false]]);
  });

  it('is over with the browser that set it', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.open();
    await simulation.fix();
    expect(simulation.isArmed('repair')).toBe(true);
    simulation.session.all.clear();
    simulation.tab = null;
    await simulation.until(() => simulation.alarms.size === 0, 600_000);
    expect(simulation.alarms.size).toBe(0);
  });

  it('is over with its repair, though the worker died in between', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.open();
    await simulation.fix();
    await simulation.until(() => simulation.acts.length > 0);
    const over = { phase: 'exhausted', run: newRun({ fault: 'failed-list', code: 'WUR-41', steps: [], startedMs: 0 }), reason: 'cancelled', last: null };
    await simulation.session.set({ [sessionKeys.repair(origin)]: { schema: 1, state: over } });
    await simulation.until(() => simulation.alarms.size === 0, 600_000);
    expect([simulation.alarms.size, hasEnded(simulation)]).toEqual([0, true]);
  });
});
