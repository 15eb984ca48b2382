import { describe, expect, it } from 'vitest';
import { localKeys } from '../../../src/core/storage.ts';
import { evidence } from '../evidence.ts';
import { bridged, byPolicy, comes, diagnosisIn, from, isOn, old, standing } from './bridged.ts';
import type { Simulation } from './simulation.ts';
import { origin, tabId } from './site.ts';
import { watched } from './watched.ts';

describe('the bridge, by an administrator', () => {
  it('stays away as long as an administrator has switched it off', async () => {
    const simulation = await standing();
    simulation.managed = { remediesOff: ['bridge'] };
    await simulation.event((worker) => worker.managed());
    expect([isOn(simulation), await comes(simulation)]).toEqual([true, false]);
    simulation.managed = null;
    await simulation.event((worker) => worker.managed());
    expect(await comes(simulation)).toBe(true);
  });

  it.each([
    ['off', { bridge: 'off' }],
    ['among the remedies that are off', { bridge: 'on', sites: [origin], remediesOff: ['bridge'] }],
  ])('stands nowhere and is not offered where a policy says %s', async (_what, managed) => {
    const simulation = await standing();
    await simulation.until(() => simulation.state.phase === 'idle');
    simulation.managed = managed;
    await simulation.event((worker) => worker.managed());
    expect(simulation.calls).toContain('unbridge');
    await simulation.report(old);
    expect([await comes(simulation), diagnosisIn(simulation)]).toMatchObject([false, { fault: 'outdated-browser', plan: [] }]);
  });

  it('comes without a click to the sites of a policy that says "on", and to no other', async () => {
    const simulation = await byPolicy({ bridge: 'on', sites: [origin] });
    expect([await comes(simulation), isOn(simulation)]).toEqual([true, false]);
    simulation.managed = { bridge: 'on', sites: ['https://other.lab.test'] };
    await simulation.event((worker) => worker.managed());
    expect(await comes(simulation)).toBe(false);
  });

  it.each([
    ['names it no longer', { bridge: 'on', sites: ['https://other.lab.test'] }],
    ['is withdrawn', null],
  ])('leaves a site that the user had watched before, where the policy %s', async (_what, managed) => {
    const simulation = await onWatched();
    simulation.managed = managed;
    await simulation.event((worker) => worker.managed());
    expect([simulation.calls.includes('unbridge'), simulation.popovers, await comes(simulation)]).toEqual([true, [], false]);
    expect(simulation.local.all.get(localKeys.watched)).toContain(origin);
  });

  it('leaves it also where that happened while the browser was closed', async () => {
    const simulation = await onWatched();
    simulation.session.all.clear();
    simulation.managed = null;
    await simulation.event((worker) => worker.managed());
    await simulation.until(() => simulation.popovers.length === 0, 120_000);
    expect([simulation.popovers, simulation.local.all.has(localKeys.bridgedByPolicy)]).toEqual([[], false]);
  });

  it('says nothing to the tabs of sites where it never was', async () => expect((await byPolicy({ sites: [origin] })).calls).not.toContain('unbridge'));

  it('has not come back, whenever the worker dies while the user ends it', async () => {
    for (let moments = 1; moments < 80; moments += 1) {
      const simulation = await standing();
      simulation.managed = { bridge: 'on', sites: [origin] };
      await simulation.event((worker) => worker.managed());
      simulation.killAfter(moments);
      await simulation.event((worker) => worker.pages.unbridge({ tabId }));
      if (!isOn(simulation)) expect([moments, simulation.local.all.get(localKeys.unbridged)]).toEqual([moments, [origin]]);
      if (!simulation.wasKilled) break;
      expect(moments).toBeLessThan(79);
    }
  });

  it('leaves the sites of a policy that asks from now on', async () => {
    const simulation = await byPolicy({ bridge: 'on', sites: [origin] });
    simulation.calls.length = 0;
    simulation.managed = { bridge: 'ask', sites: [origin] };
    await simulation.event((worker) => worker.managed());
    expect([simulation.calls.includes('unbridge'), await comes(simulation)]).toEqual([true, false]);
  });

  it('is ended by the user though a policy says "on", unless that is locked', async () => {
    const simulation = await byPolicy({ bridge: 'on', sites: [origin] });
    await simulation.event((worker) => worker.pages.unbridge({ tabId }));
    expect(await comes(simulation)).toBe(false);
    simulation.managed = { bridge: 'on', sites: [origin], locked: ['bridge'] };
    await simulation.event((worker) => worker.managed());
    expect(await comes(simulation)).toBe(true);
    await simulation.event((worker) => worker.pages.unbridge({ tabId }));
    expect([await comes(simulation), simulation.logged.at(-1)]).toEqual([true, 'Error: the organisation has set this']);
  });

  it('is out of a page where it does not help, by two looks, and stays away from the third load in a row', async () => {
    const simulation = await byPolicy({ bridge: 'on', sites: [origin] });
    for (const [load, outcome] of [true, true, false].entries()) {
      // Somebody looks, or the page reports; and what is said again of the same load counts once.
      for (const how of ['report', 'look', 'report'] as const) {
        simulation.calls.length = 0;
        await inVain(simulation, 10 + load, how);
        if (outcome) expect(simulation.calls).toContain('unbridge');
      }
      expect([load, await comes(simulation)]).toEqual([load, outcome]);
    }
  });

  it('stays where an old repair of the user had taken it out, however often the worker wakes', async () => {
    const simulation = await standing();
    simulation.now += 5_000;
    await simulation.report(old);
    await simulation.until(() => simulation.state.phase === 'exhausted' && !isOn(simulation), 60_000);
    simulation.managed = { bridge: 'on', sites: [origin], locked: ['bridge'] };
    await simulation.event((worker) => worker.managed());
    simulation.calls.length = 0;
    await simulation.event((worker) => worker.wake());
    expect([simulation.state.phase, simulation.calls.includes('unbridge'), await comes(simulation)]).toEqual(['exhausted', false, true]);
  });

  it('stays where a second look finds that it helps, or another load did', async () => {
    const simulation = await byPolicy({ bridge: 'on', sites: [origin] });
    await inVain(simulation, 10, 'report', bridged);
    expect(simulation.calls).not.toContain('unbridge');
    for (const load of [11, 12]) await inVain(simulation, load, 'report');
    await simulation.event((worker) => worker.content.report({ ...from, document: 'doc-13' }, { evidence: bridged, asked: false }));
    for (const load of [14, 15]) await inVain(simulation, load, 'report');
    expect(await comes(simulation)).toBe(true);
  });
});

/** Watched by the user before a policy bridged it, in a browser without popovers. */
async function onWatched(): Promise<Simulation> {
  const simulation = await watched(() => old);
  simulation.managed = { bridge: 'on', sites: [origin] };
  await simulation.event((worker) => worker.managed());
  await simulation.event((worker) => worker.content.needsBridge(from, { popover: true }));
  expect(simulation.popovers).toEqual([origin]);
  simulation.calls.length = 0;
  return simulation;
}

/** A load on which it stands, and the page is as ruined as without it; what a second look finds. */
async function inVain(simulation: Simulation, document: number, how: 'report' | 'look', second = vain): Promise<void> {
  Object.assign(simulation.tab ?? {}, { document, seen: second });
  void simulation.event(({ content, pages }) => (how === 'look' ? pages.look({ tabId }) : content.report({ ...from, document: `doc-${document}` }, { evidence: vain, asked: false })));
  await simulation.until(() => false, 5_000);
}
const vain = evidence(old, { layout: { bridge: 'on' } });
