import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newMemoryArea, type Area } from '../../../src/background/area.ts';
import { newQueue } from '../../../src/background/queue.ts';
import { mayStart, newLedger } from '../../../src/background/repair/ledger.ts';
import { newRepairStore } from '../../../src/background/repair/store.ts';
import type { RepairState, Run } from '../../../src/core/repair.ts';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';
import { origin, tabId } from './site.ts';
import { repairLimits } from '../../../src/background/repair/limits.ts';

/** Real storage answers later: between reading and writing others come along. */
function slow(area: Area): Area {
  const later = async <T>(act: () => Promise<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    return act();
  };
  return { get: (keys) => later(() => area.get(keys)), set: (items) => later(() => area.set(items)), remove: (keys) => later(() => area.remove(keys)) };
}
const run: Run = { id: 'r', origin, tabId, isPrivate: false, trigger: 'click', fault: 'failed-list', code: 'WUR-41', build: '26.8.0', where: origin, startedMs: 1000, steps: [], navigations: 0 };
const exhausted: RepairState = { phase: 'exhausted', run, reason: 'plan-over', last: null };

describe('queue', () => {
  it('runs one job after the other, also after one that failed', async () => {
    const queue = newQueue();
    const order: string[] = [];
    const job = (name: string, ms: number) => async () => {
      order.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, ms));
      order.push(`${name} ends`);
      if (name === 'b') throw new Error('b failed');
      return name;
    };
    const all = await Promise.allSettled([queue(job('a', 5)), queue(job('b', 1)), queue(job('c', 0))]);
    expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('repair store', () => {
  it('loses nothing to changes at the same time', async () => {
    const store = newRepairStore(slow(newMemoryArea()), newQueue());
    const more = (state: RepairState) => ({ state: { ...exhausted, run: { ...run, navigations: ('run' in state ? state.run.navigations : 0) + 1 } } });
    await Promise.all(Array.from({ length: 20 }, () => store.change(origin, more)));
    expect(await store.read(origin)).toMatchObject({ run: { navigations: 20 } });
  });

  it('keeps nothing of an idle origin, and tells the others', async () => {
    const session = newMemoryArea();
    const store = newRepairStore(session, newQueue());
    await store.change(origin, () => ({ state: exhausted }));
    expect(await store.all()).toEqual([[origin, exhausted]]);
    await store.change(origin, () => ({ state: { phase: 'idle' } }));
    expect(session.all.size).toBe(0);
  });

  it.each([[{ schema: 2, state: exhausted }], ['rubbish'], [null], [7]])('takes a record that it does not know for none: %o', async (record) => {
    const session = newMemoryArea();
    await session.set({ [sessionKeys.repair(origin)]: record });
    expect(await newRepairStore(session, newQueue()).read(origin)).toEqual({ phase: 'idle' });
  });
});

describe('ledger', () => {
  const asked = { origin, fault: 'failed-list', build: '26.8.0', trigger: 'click', isPrivate: false } as const;

  it('allows one run by itself, and one more by a click, in an hour', async () => {
    const ledger = newLedger(newMemoryArea(), newMemoryArea(), newQueue());
    const self = { ...asked, trigger: 'self' } as const;
    expect([await ledger.allows(self, 1000), await ledger.allows(asked, 1000)]).toEqual([true, true]);
    await ledger.record(run, 1000);
    expect([await ledger.allows(self, 2000), await ledger.allows(asked, 2000)]).toEqual([false, true]);
    await ledger.record({ ...run, startedMs: 2000 }, 2000);
    expect([await ledger.allows(self, 3000), await ledger.allows(asked, 3000)]).toEqual([false, false]);
    expect(await ledger.allows(asked, 1000 + repairLimits.guardMs)).toBe(true);
    expect(await ledger.allows(self, 2000 + repairLimits.guardMs)).toBe(true);
  });

  it('counts per fault, origin and build', async () => {
    const ledger = newLedger(newMemoryArea(), newMemoryArea(), newQueue());
    for (const startedMs of [1000, 2000]) await ledger.record({ ...run, startedMs }, 2000);
    expect(await ledger.allows(asked, 3000)).toBe(false);
    expect(await ledger.allows({ ...asked, fault: 'frozen-list' }, 3000)).toBe(true);
    expect(await ledger.allows({ ...asked, build: '26.9.4' }, 3000)).toBe(true);
    expect(await ledger.allows({ ...asked, origin: `${origin}0` as typeof origin }, 3000)).toBe(true);
  });

  it('counts a run once, and lets go of old ones', async () => {
    const local = newMemoryArea();
    const ledger = newLedger(slow(local), newMemoryArea(), newQueue());
    await Promise.all([ledger.record(run, 1000), ledger.record(run, 1000), ledger.record(run, 5000)]);
    expect(local.all.get(localKeys.ledger)).toHaveLength(1);
    const next = 1000 + repairLimits.guardMs;
    await ledger.record({ ...run, startedMs: next }, next);
    expect(local.all.get(localKeys.ledger)).toMatchObject([{ atMs: next }]);
  });

  it('keeps private windows out of storage.local, and knows them all the same', async () => {
    const [local, session] = [newMemoryArea(), newMemoryArea()];
    const ledger = newLedger(local, session, newQueue());
    for (const startedMs of [1000, 2000]) await ledger.record({ ...run, isPrivate: true, startedMs }, 2000);
    expect(local.all.size).toBe(0);
    expect(await ledger.allows({ ...asked, isPrivate: true }, 3000)).toBe(false);
  });

  it('never allows more than two runs in any hour', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ gap: fc.integer({ min: 0, max: 3_000_000 }), trigger: fc.constantFrom('click' as const, 'self' as const) }), { maxLength: 40 }), (wishes) => {
        const entries: { origin: typeof origin; fault: string; build: null; atMs: number; trigger: 'click' | 'self' }[] = [];
        let time = 0;
        for (const { gap, trigger } of wishes) {
          time += gap;
          if (!mayStart({ origin, fault: 'failed-list', build: null, trigger }, entries, time)) continue;
          if (trigger === 'self') expect(entries.filter(({ atMs }) => time - atMs < repairLimits.guardMs)).toHaveLength(0);
          entries.push({ origin, fault: 'failed-list', build: null, atMs: time, trigger });
        }
        for (const { atMs } of entries) expect(entries.filter((each) => each.atMs >= atMs && each.atMs - atMs < repairLimits.guardMs).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
