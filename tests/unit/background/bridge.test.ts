import { describe, expect, it } from 'vitest';
import { newMemoryArea } from '../../../src/background/area.ts';
import { newBridges } from '../../../src/background/bridge.ts';
import { diagnose } from '../../../src/background/diagnose.ts';
import type { Platform } from '../../../src/background/platform.ts';
import { newQueue } from '../../../src/background/queue.ts';
import { detect } from '../../../src/content/detectors/detect.ts';
import { noPolicy } from '../../../src/core/policy.ts';
import { isUnderWay } from '../../../src/core/repair.ts';
import { localKeys, sessionKeys, type TabRecord } from '../../../src/core/storage.ts';
import { asked, evidence } from '../evidence.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { origin, tabId } from './site.ts';

const painted = (bareButtons: number) => evidence(asked, { mark: { version: '26.9.4' }, versions: { announced: '26.9.4', served: '26.9.4' }, layout: { buttons: 2, bareButtons, brand: 'painted', lacking: ['light-dark'] } });
const old = painted(2);
const bridged = evidence(painted(0), { layout: { bridge: 'on' } });
const gaveUp = evidence(painted(2), { layout: { bridge: 'gave-up' } });
const from = { tabId, origin, document: 'doc-1', url: origin };

/** A browser without `light-dark()` on 26.9, which `helps`, or does not. */
function lacking(helps: boolean): Simulation {
  const simulation: Simulation = new Simulation(() => (helps && isOn(simulation) ? bridged : old));
  return simulation;
}
const isOn = ({ local }: Simulation): boolean => ((local.all.get(localKeys.bridged) ?? []) as string[]).includes(origin);

describe('the bridge', () => {
  it('stays where the page is seen to be painted after an ordinary load, and the site is watched from then on', async () => {
    const simulation = lacking(true);
    await simulation.open();
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ phase: 'probation', run: { steps: [{ remedy: 'bridge', outcome: 'cured' }], navigations: 1 } });
    expect([isOn(simulation), simulation.local.all.get(localKeys.watched)]).toEqual([true, [origin]]);
  });

  it('takes itself out where it does not help, and where it helps no longer', async () => {
    const simulation = lacking(false);
    await simulation.open();
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'plan-over', run: { steps: [{ remedy: 'bridge', outcome: 'no-cure' }] } });
    expect(isOn(simulation)).toBe(false);

    const relapsing = lacking(true);
    await relapsing.open();
    await relapsing.fix();
    await relapsing.until(() => hasEnded(relapsing));
    relapsing.now += 5_000;
    await relapsing.report(old);
    await relapsing.until(() => relapsing.state.phase !== 'probation', 60_000);
    expect([relapsing.state.phase, isOn(relapsing)]).toEqual(['exhausted', false]);
  });

  it.each([
    ['without a lasting permission', (simulation: Simulation) => (simulation.hasAccess = false)],
    ['in a private window', (simulation: Simulation) => (simulation.isPrivate = true)],
  ])('is not built %s, and says so', async (_where, so) => {
    const simulation = lacking(true);
    so(simulation);
    await simulation.open();
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ phase: 'exhausted', run: { steps: [{ outcome: 'failed' }] } });
    expect(isOn(simulation)).toBe(false);
  });

  it.each(['unbridge', 'forget'] as const)('comes with each visit, and no more after %s', async (end) => {
    const simulation = await standing();
    expect(await comes(simulation)).toBe(true);
    await simulation.event((worker) => worker.pages[end]({ tabId }));
    expect([isOn(simulation), simulation.state.phase, await comes(simulation)]).toEqual([false, 'idle', false]);
  });

  it('is taken out again where it was ended while it came', async () => {
    const [order, local] = [[] as unknown[], newMemoryArea()];
    await local.set({ [localKeys.bridged]: [origin] });
    const platform = {
      inject: () => bridges.turnOff(origin),
      popoverSites: async () => [],
      layPopovers: async () => void order.push('popovers'),
      tabs: async () => [],
      wait: () => new Promise(() => undefined),
      ask: async (id: number, message: unknown) => void order.push([id, message]),
    } as unknown as Platform;
    const bridges = newBridges({ platform, local, queue: newQueue(), policy: async () => noPolicy, lacksPopovers: async () => false, watch: async () => undefined });
    await bridges.bring(tabId, origin, { popover: false });
    expect(order).toEqual([[tabId, { type: 'unbridge', origin, hasFailed: false }]]);
  });

  it('is not there where it was cancelled while it was being turned on', async () => {
    const simulation = lacking(true);
    await simulation.open();
    await simulation.event(async ({ pages }) => {
      await pages.fix({ tabId, consent: false, fault: 'outdated-browser' });
      await pages.cancel({ tabId });
    });
    await simulation.settle();
    expect([simulation.state, isOn(simulation)]).toMatchObject([{ phase: 'exhausted', reason: 'cancelled' }, false]);
  });

  it('takes itself out whenever the worker dies', async () => {
    for (let moments = 1; moments < 80; moments += 1) {
      const simulation = lacking(false);
      await simulation.open();
      simulation.killAfter(moments);
      await simulation.fix().catch(() => undefined);
      await simulation.until(() => hasEnded(simulation));
      await simulation.event(() => Promise.resolve());
      expect([moments, isOn(simulation)]).toEqual([moments, false]);
      if (!simulation.wasKilled) break;
    }
  });

  it('is ended without an end to a repair that is under way', async () => {
    const simulation = lacking(true);
    await simulation.open();
    await simulation.fix();
    expect(isUnderWay(simulation.state)).toBe(true);
    await simulation.event((worker) => worker.pages.unbridge({ tabId }));
    expect([isOn(simulation), isUnderWay(simulation.state)]).toEqual([false, true]);
  });

  it('is still wished for where it was switched off while it was watched', async () => {
    const simulation = lacking(true);
    await simulation.open();
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    simulation.managed = { remediesOff: ['bridge'] };
    await simulation.event((worker) => worker.managed());
    simulation.now += 5_000;
    await simulation.report(old);
    await simulation.until(() => simulation.state.phase !== 'probation', 60_000);
    expect([simulation.state.phase, isOn(simulation)]).toEqual(['exhausted', true]);
  });

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

  it.each([
    ['is taken out where it came without a click and does not help', old, false],
    ['stays where it helps', bridged, true],
  ])('%s, by two looks', async (_what, second, stays) => {
    const simulation = await byPolicy({ bridge: 'on', sites: [origin] });
    const vain = evidence(old, { layout: { bridge: 'on' } });
    if (simulation.tab !== null) simulation.tab.seen = second === old ? vain : second;
    void simulation.event((worker) => worker.content.report(from, { evidence: vain, asked: false }));
    await simulation.until(() => false, 5_000);
    expect(await comes(simulation)).toBe(stays);
    // The same where somebody looks.
    if (simulation.tab !== null) simulation.tab.seen = vain;
    void simulation.event((worker) => worker.pages.look({ tabId }));
    await simulation.until(() => false, 5_000);
    expect(await comes(simulation)).toBe(false);
  });

  it('stands before the page’s scripts where popovers lack, from the next load on, and no longer than it is wanted', async () => {
    const ruined = evidence(old, { layout: { lacking: ['light-dark', 'popover', 'scope'], strayPopovers: 58 } });
    const simulation: Simulation = new Simulation(() => (isOn(simulation) ? bridged : ruined));
    await simulation.open();
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state.phase, simulation.popovers]).toEqual(['probation', [origin]]);
    // After an update of the extension nothing of it is registered: it comes late once.
    simulation.popovers = [];
    simulation.calls.length = 0;
    await simulation.event((worker) => worker.content.needsBridge(from, { popover: true }));
    expect([simulation.popovers, simulation.calls.includes('popovers')]).toEqual([[origin], true]);
    await simulation.event((worker) => worker.installed('chrome_update'));
    expect(simulation.popovers).toEqual([]);
    await simulation.event((worker) => worker.content.needsBridge(from, { popover: true }));
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect(simulation.popovers).toEqual([]);
  });

  it.each([
    ['nothing can be added (Firefox 115)', evidence(old, { layout: { bridge: 'impossible', lacking: ['light-dark', 'popover', 'scope'] } })],
    ['more is missing than can be added', evidence(old, { layout: { lacking: ['light-dark', 'object-has-own'] } })],
  ])('is not offered where %s', (_why, seen) => expect(diagnose(seen, detect(seen))).toMatchObject({ fault: 'outdated-browser', plan: [] }));

  it('registers nothing for a browser that has popovers', async () => expect((await standing()).popovers).toEqual([]));

  it('is remembered no longer where it has given up', async () => {
    const simulation = await standing();
    await simulation.until(() => simulation.state.phase === 'idle');
    await simulation.event((worker) => worker.content.report(from, { evidence: gaveUp, asked: false }));
    expect(isOn(simulation)).toBe(false);
  });

  it('is remembered where it has given up in a private window, which writes nothing down', async () => {
    const simulation = await standing();
    await simulation.until(() => simulation.state.phase === 'idle');
    simulation.isPrivate = true;
    await simulation.event((worker) => worker.content.report(from, { evidence: gaveUp, asked: false }));
    expect(isOn(simulation)).toBe(true);
  });

  it('can be had again as often as the user ends it', async () => {
    const simulation = await standing();
    for (let time = 0; time < 3; time += 1) {
      let isEnded = false;
      void simulation.event((worker) => worker.pages.unbridge({ tabId })).then(() => (isEnded = true));
      await simulation.until(() => isEnded && simulation.state.phase === 'idle');
      expect(isOn(simulation)).toBe(false);
      await simulation.open();
      await simulation.fix();
      await simulation.until(() => hasEnded(simulation));
      expect([simulation.state.phase, isOn(simulation)]).toEqual(['probation', true]);
    }
  });
});

async function standing(): Promise<Simulation> {
  const simulation = lacking(true);
  await simulation.open();
  await simulation.fix();
  await simulation.until(() => hasEnded(simulation));
  return simulation;
}

/** Watched because an administrator has listed it. */
async function byPolicy(managed: unknown): Promise<Simulation> {
  const simulation = new Simulation(() => old);
  await simulation.open();
  simulation.managed = managed;
  await simulation.event((worker) => worker.managed());
  return simulation;
}
const diagnosisIn = ({ session }: Simulation) => (session.all.get(sessionKeys.tab(tabId)) as TabRecord | undefined)?.diagnosis;

/** At a visit, when the page asks. */
async function comes(simulation: Simulation): Promise<boolean> {
  simulation.calls.length = 0;
  await simulation.event((worker) => worker.content.needsBridge(from, { popover: false })).catch(() => undefined);
  return simulation.calls.includes('inject bridge');
}
