import { describe, expect, it } from 'vitest';
import { newMemoryArea } from '../../../src/background/area.ts';
import { newBridges } from '../../../src/background/bridge.ts';
import { newKeptReleases } from '../../../src/background/kept-releases.ts';
import type { Platform } from '../../../src/background/platform.ts';
import { newQueue } from '../../../src/background/queue.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import type { WebUiOrigin } from '../../../src/core/origin.ts';
import { noPolicy } from '../../../src/core/policy.ts';
import { localKeys } from '../../../src/core/storage.ts';
import { asked, evidence } from '../evidence.ts';
import { byPolicy, from, isOn } from './bridged.ts';
import { firefox140, newest } from './diagnose-cases.ts';
import { newReleaseMemory } from './release-memory.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { origin, tabId } from './site.ts';

const lost = evidence(asked, firefox140);
const on = (seen: Evidence) => evidence(seen, { layout: { bridge: 'on' } });
const painted = on(evidence(asked, newest(['scope'])));
/** Firefox 140 names no documents. */
const asker = { ...from, document: null };

/** Firefox 140 on 26.9, whose brand is there once it is bridged, or is not. */
async function opened(helps: boolean): Promise<Simulation> {
  const simulation: Simulation = new Simulation(() => (isOn(simulation) ? (helps ? painted : on(lost)) : lost));
  simulation.engine = 'firefox';
  await simulation.open();
  return simulation;
}
async function fixed(helps: boolean): Promise<Simulation> {
  const simulation = await opened(helps);
  await simulation.fix();
  await simulation.until(() => hasEnded(simulation));
  return simulation;
}

describe('the bridge, for a brand that is lost', () => {
  it('is begun by a click, stays where the brand is seen after an ordinary load, and comes with each visit', async () => {
    const simulation = await opened(true);
    expect([simulation.said, simulation.badges.includes('!')]).toEqual(['missing-brand', false]);
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ phase: 'probation', run: { fault: 'missing-brand', steps: [{ remedy: 'bridge', outcome: 'cured' }], navigations: 1 } });
    simulation.calls.length = 0;
    await simulation.event((worker) => worker.content.needsBridge(asker, { popover: false }));
    await simulation.event((worker) => worker.content.needsTransform(asker, undefined));
    expect([isOn(simulation), simulation.popovers, simulation.calls]).toEqual([true, [], ['inject bridge', 'lay popovers', 'inject transform']]);
  });

  it('takes itself out where it does not help, and where it helps no longer', async () => {
    const simulation = await fixed(false);
    expect(simulation.state).toMatchObject({ phase: 'exhausted', run: { steps: [{ remedy: 'bridge', outcome: 'no-cure' }] } });
    expect(isOn(simulation)).toBe(false);
    const relapsing = await fixed(true);
    relapsing.now += 5_000;
    await relapsing.report(on(lost));
    await relapsing.until(() => relapsing.state.phase !== 'probation', 60_000);
    expect([relapsing.state.phase, isOn(relapsing)]).toEqual(['exhausted', false]);
  });

  it('is ended by a click, and can be had again within the hour', async () => {
    const simulation = await fixed(true);
    for (let time = 0; time < 3; time += 1) {
      await simulation.event((worker) => worker.pages.unbridge({ tabId }));
      await simulation.until(() => simulation.state.phase === 'idle' && !isOn(simulation));
      await simulation.open();
      await simulation.fix();
      await simulation.until(() => hasEnded(simulation));
      expect([simulation.state.phase, isOn(simulation)]).toEqual(['probation', true]);
    }
  });

  /** A load on which it stands, as two looks find it. */
  async function load(simulation: Simulation, document: number, seen: Evidence): Promise<void> {
    Object.assign(simulation.tab ?? {}, { document, seen });
    void simulation.event(({ content }) => content.report({ ...from, document: `doc-${document}` }, { evidence: seen, asked: false }));
    await simulation.until(() => false, 5_000);
  }
  it.each([
    ['goes where that is all that it is for', on(lost), false],
    ['stays where colours and menus would be missing without it', on(evidence(asked, newest(['light-dark', 'popover', 'scope'], { brand: 'lost' }))), true],
  ])('by a policy, and in vain by three loads in a row: it %s', async (_what, seen, stays) => {
    const simulation = await byPolicy({ bridge: 'on', sites: [origin] });
    for (const document of [10, 11, 12]) await load(simulation, document, seen);
    simulation.calls.length = 0;
    await simulation.event((worker) => worker.content.needsBridge({ ...from, document: 'doc-12' }, { popover: false }));
    expect(simulation.calls.includes('inject bridge')).toBe(stays);
  });

  it.each([
    ['this site', `${origin}/session`, ['inject', 'lay']],
    ['another site, whose it is not', 'https://other.test/', ['inject', { type: 'unbridge', origin: 'https://other.test', hasFailed: false }]],
  ])('where no document is named, is left to what stands in the tab by then: %s', async (_what, url, done) => {
    const calls: unknown[] = [];
    const local = newMemoryArea();
    await local.set({ [localKeys.bridged]: [origin] });
    const platform = {
      inject: async (at: unknown) => void calls.push(at === tabId ? 'inject' : at),
      layPopovers: async (at: unknown) => void calls.push(at === tabId ? 'lay' : at),
      popoverSites: async (wanted: readonly WebUiOrigin[] = []) => wanted,
      tab: async () => ({ url }),
      wait: () => new Promise(() => undefined),
      ask: async (_id: number, message: unknown) => void calls.push(message),
    } as unknown as Platform;
    const bridges = newBridges({ platform, local, queue: newQueue(), releases: newKeptReleases(newReleaseMemory(), platform, () => undefined), policy: async () => noPolicy, lacksPopovers: async () => false, watch: async () => undefined });
    await bridges.bring(asker, { popover: false });
    expect(calls).toEqual(done);
  });
});
