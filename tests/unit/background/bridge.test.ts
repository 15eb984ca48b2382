import { describe, expect, it } from 'vitest';
import { newMemoryArea, type Area } from '../../../src/background/area.ts';
import { newBridges } from '../../../src/background/bridge.ts';
import { diagnose } from '../../../src/background/diagnose.ts';
import { newKeptReleases } from '../../../src/background/kept-releases.ts';
import type { Platform } from '../../../src/background/platform.ts';
import { newQueue } from '../../../src/background/queue.ts';
import { detect } from '../../../src/content/detectors/detect.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import type { WebUiOrigin } from '../../../src/core/origin.ts';
import { noPolicy } from '../../../src/core/policy.ts';
import { isUnderWay } from '../../../src/core/repair.ts';
import { localKeys } from '../../../src/core/storage.ts';
import { evidence } from '../evidence.ts';
import { bridged, comes, from, gaveUp, here, isOn, lacking, old, standing } from './bridged.ts';
import { newReleaseMemory } from './release-memory.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { origin, tabId } from './site.ts';

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

  describe('keeps what it has said', () => {
    const sheets = { a: { of: '1', text: '.a{}' } };
    const keep = (simulation: Simulation, some: unknown = sheets) => simulation.event((worker) => worker.content.keepSheets(from, { release: 'r', sheets: some as typeof sheets }));
    const kept = async (simulation: Simulation): Promise<unknown> => {
      let answer: unknown = null;
      await simulation.event(async (worker) => (answer = await worker.content.keptSheets(from, { release: 'r' })));
      return answer;
    };

    it('for the pages of that site', async () => {
      const simulation = await standing();
      await keep(simulation, { ...sheets, b: { of: 1 }, c: null, d: 'x' });
      expect(await kept(simulation)).toEqual(sheets);
      const other = { ...from, origin: 'http://127.0.0.1:9999' as WebUiOrigin };
      await expect(simulation.worker.content.keptSheets(other, { release: 'r' })).rejects.toThrow('not watched');
      await keep(simulation, 'nothing');
      expect(await kept(simulation)).toEqual(sheets);
    });
    it('but not of private windows, nor for them', async () => {
      const simulation = await standing();
      await keep(simulation);
      simulation.isPrivate = true;
      expect(await kept(simulation)).toEqual({});
      await simulation.event((worker) => worker.content.keepSheets(from, { release: 's', sheets }));
      expect(simulation.releases.kept.size).toBe(1);
    });
    it.each([
      ['the user ends it', (simulation: Simulation) => simulation.event((worker) => worker.pages.unbridge({ tabId }))],
      ['the site is forgotten', (simulation: Simulation) => simulation.event((worker) => worker.pages.forget({ tabId }))],
      ['the permission is taken back', (simulation: Simulation) => ((simulation.hasAccess = false), simulation.event((worker) => worker.revoked()))],
      ['an administrator switches it off', (simulation: Simulation) => ((simulation.managed = { bridge: 'off' }), simulation.event((worker) => worker.managed()))],
      ['the browser or the extension is another', (simulation: Simulation) => simulation.event((worker) => worker.installed('update'))],
    ])('until %s', async (_what, end) => {
      const simulation = await standing();
      await keep(simulation);
      expect(simulation.releases.kept.size).toBe(1);
      await end(simulation);
      await simulation.settle();
      expect(simulation.releases.kept.size).toBe(0);
    });
    it('and not where it is off', async () => {
      const simulation = await standing();
      await simulation.event((worker) => worker.pages.unbridge({ tabId }));
      await keep(simulation);
      expect(simulation.releases.kept.size).toBe(0);
    });
  });

  it('is taken out again where it was ended while it came', async () => {
    const order: unknown[] = [];
    let sites: readonly WebUiOrigin[] = [];
    const local = newMemoryArea();
    await local.set({ [localKeys.bridged]: [origin] });
    // After it was found on, and before anything of it stands.
    let isEnding = true;
    const get: Area['get'] = async (keys) => {
      const found = await local.get(keys);
      if (keys === localKeys.bridged && isEnding) {
        isEnding = false;
        await bridges.turnOff(origin);
      }
      return found;
    };
    const platform = {
      inject: async () => undefined,
      popovers: async () => undefined,
      popoverSites: async (wanted = sites) => (sites = wanted),
      layPopovers: async () => void order.push('popovers'),
      tabs: async () => [],
      wait: () => new Promise(() => undefined),
      ask: async (id: number, message: unknown) => void order.push([id, message]),
    } as unknown as Platform;
    const bridges = newBridges({ platform, local: { ...local, get }, queue: newQueue(), releases: newKeptReleases(newReleaseMemory(), platform, () => undefined), policy: async () => noPolicy, lacksPopovers: async () => false, watch: async () => undefined });
    await bridges.bring(from, { popover: true });
    expect([order, sites]).toEqual([[[tabId, { type: 'unbridge', origin, hasFailed: false }]], []]);
  });

  it.each([
    ['before anything of it came', 0],
    ['while it came', 1],
  ])('goes into the document that asked, and into none that stands there since: gone %s', async (_when, after) => {
    const simulation = await standing();
    const asker = here(simulation);
    const { tab } = simulation;
    simulation.calls.length = 0;
    let asked = 0;
    if (tab !== null) simulation.tab = { ...tab, get document() { return tab.document + Number(asked++ >= after); } };
    await simulation.event((worker) => worker.content.needsBridge(asker, { popover: false }));
    expect([simulation.calls, simulation.logged.at(-1)]).toEqual([after === 0 ? [] : ['inject bridge'], expect.stringContaining('No document with id')]);
    simulation.calls.length = 0;
    await simulation.event((worker) => worker.content.needsTransform(asker, undefined));
    expect(simulation.calls).toEqual([]);
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

  it('is not ended, nor anything written down, by a repair that is cancelled in a private window', async () => {
    const simulation = lacking(true);
    simulation.isPrivate = true;
    await simulation.open();
    await simulation.event(async ({ pages }) => {
      await pages.fix({ tabId, consent: false, fault: 'outdated-browser' });
      await pages.cancel({ tabId });
    });
    await simulation.settle();
    expect([simulation.state, [...simulation.local.all]]).toMatchObject([{ phase: 'exhausted', reason: 'cancelled', run: { steps: [{ outcome: 'running' }] } }, []]);
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
    await simulation.event((worker) => worker.content.needsBridge(here(simulation), { popover: true }));
    expect([simulation.popovers, simulation.calls.includes('popovers')]).toEqual([[origin], true]);
    await simulation.event((worker) => worker.installed('chrome_update'));
    expect(simulation.popovers).toEqual([]);
    await simulation.event((worker) => worker.content.needsBridge(here(simulation), { popover: true }));
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect(simulation.popovers).toEqual([]);
  });

  it.each([
    ['nothing can be added (Firefox 115)', evidence(old, { layout: { bridge: 'impossible', lacking: ['light-dark', 'popover', 'scope'] } })],
    ['more is missing than can be added', evidence(old, { layout: { lacking: ['light-dark', 'object-has-own'] } })],
  ])('is not offered where %s', (_why, seen) => expect(diagnose(seen, detect(seen))).toMatchObject({ fault: 'outdated-browser', plan: [] }));

  it('registers nothing for a browser that has popovers', async () => expect((await standing()).popovers).toEqual([]));

  it('is remembered where one load was too much for it, and no longer after three in a row', async () => {
    const simulation = await standing();
    await simulation.until(() => simulation.state.phase === 'idle');
    const visit = (document: string, seen: Evidence) => simulation.event((worker) => worker.content.report({ ...from, document }, { evidence: seen, asked: false }));
    for (const document of ['a', 'a', 'a', 'b']) await visit(document, gaveUp);
    await visit('c', bridged);
    for (const document of ['d', 'e']) await visit(document, gaveUp);
    expect(isOn(simulation)).toBe(true);
    await visit('f', gaveUp);
    expect([isOn(simulation), simulation.local.all.has(localKeys.failures)]).toEqual([false, false]);
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
