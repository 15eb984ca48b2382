import { describe, expect, it } from 'vitest';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import { localKeys, sessionKeys, type TabRecord } from '../../../src/core/storage.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { brokenUntil, origin, tabId, well } from './site.ts';
import { reported, texts, watched } from './watched.ts';

const pattern = hostPatternOf(origin);
const other = webUiOriginOf('https://other.lab.test') as WebUiOrigin;

/** The browser has other values than before, whenever that is. */
async function arrives(simulation: Simulation, managed: unknown): Promise<void> {
  simulation.managed = managed;
  await simulation.event((worker) => worker.managed());
  await simulation.until(() => false, 10_000);
}
const watchedBy = ({ local }: Simulation) => local.all.get(localKeys.watched) ?? [];
const record = ({ session }: Simulation) => session.all.get(sessionKeys.tab(tabId)) as TabRecord | undefined;

describe('a site that an administrator lists', () => {
  it('is watched without a click as soon as the browser grants it, seconds after the installation', async () => {
    const simulation = new Simulation(() => well);
    await simulation.event((worker) => worker.installed('install'));
    expect([watchedBy(simulation), simulation.session.all.size, simulation.local.all.size]).toEqual([[], 0, 0]);
    await arrives(simulation, { sites: [origin] });
    expect([watchedBy(simulation), simulation.patterns]).toEqual([[origin], [pattern]]);
    expect(simulation.calls).toContain('inject entry');
    await arrives(simulation, { sites: [origin] });
    expect(simulation.calls.filter((call) => call === 'inject entry')).toHaveLength(1);
  });

  it('waits for the permission where the build declares no hosts; the user is asked once', async () => {
    const simulation = new Simulation(() => well);
    simulation.hasAccess = false;
    await arrives(simulation, { sites: [origin] });
    await arrives(simulation, { sites: [origin, other] });
    expect([watchedBy(simulation), simulation.openedPages.filter((page) => page.startsWith('src/welcome'))]).toEqual([[], ['src/welcome/index.html']]);
    simulation.hasAccess = true;
    await simulation.event((worker) => worker.granted());
    expect([watchedBy(simulation), simulation.patterns]).toEqual([[origin, other], [pattern, hostPatternOf(other)]]);
  });

  it('can be forgotten, and is not brought again', async () => {
    const simulation = new Simulation(() => well);
    await arrives(simulation, { sites: [origin, other] });
    await simulation.event((worker) => worker.pages.forgetSite({ origin }));
    simulation.hasAccess = true;
    await arrives(simulation, { sites: [origin, other], banner: false });
    expect(watchedBy(simulation)).toEqual([other]);
    await simulation.event((worker) => worker.pages.watchSite({ origin }));
    expect(watchedBy(simulation)).toEqual([other, origin]);
  });

  it('can not where the list is locked, and comes back to who had forgotten it', async () => {
    const simulation = new Simulation(() => well);
    await arrives(simulation, { sites: [origin] });
    await simulation.event((worker) => worker.pages.forgetSite({ origin }));
    simulation.hasAccess = true;
    await arrives(simulation, { sites: [origin], locked: ['sites'] });
    expect(watchedBy(simulation)).toEqual([origin]);
    await simulation.event((worker) => worker.pages.forgetSite({ origin }));
    expect([watchedBy(simulation), simulation.logged.at(-1)]).toEqual([[origin], expect.stringContaining('organisation')]);
  });

  it('is left when the list names it no longer; what the user watches stays', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.event((worker) => worker.pages.watchSite({ origin: other }));
    await arrives(simulation, { sites: [origin, other] });
    await simulation.open();
    expect(record(simulation)).toBeDefined();
    await arrives(simulation, {});
    expect([watchedBy(simulation), simulation.left, record(simulation)]).toEqual([[other], [origin], undefined]);
    expect([...simulation.session.all.keys(), simulation.local.all.get('brought')]).toEqual([undefined]);
  });

  it.each([['with the site', [], true], ['not where another port of the host needs it', [webUiOriginOf('https://webui.lab.test:9443') as WebUiOrigin], false]])('gives the permission back when the list names it no longer: %s', async (_when, own, isGivenBack) => {
    const simulation = new Simulation(() => well);
    for (const site of own) await simulation.event((worker) => worker.pages.watchSite({ origin: site }));
    await arrives(simulation, { sites: [origin] });
    await arrives(simulation, {});
    expect([watchedBy(simulation), simulation.calls.includes('drop-access')]).toEqual([own, isGivenBack]);
  });

  it('is the user’s own once they add what they had forgotten, and stays the list’s where it is only allowed again', async () => {
    const simulation = new Simulation(() => well);
    await arrives(simulation, { sites: [origin, other] });
    await simulation.event((worker) => worker.pages.forgetSite({ origin }));
    simulation.hasAccess = true;
    for (const site of [origin, other]) await simulation.event((worker) => worker.pages.watchSite({ origin: site }));
    await arrives(simulation, {});
    expect(watchedBy(simulation)).toEqual([origin]);
  });

  it('is left a minute after the start of a browser that has no policy any more, and not because one comes late', async () => {
    const gone = async (): Promise<Simulation> => {
      const simulation = new Simulation(() => well);
      await arrives(simulation, { sites: [origin] });
      await simulation.session.remove(sessionKeys.policy);
      simulation.managed = null;
      await simulation.event((worker) => worker.wake());
      return simulation;
    };
    const late = await gone();
    await arrives(late, { sites: [origin] });
    await late.until(() => false, 120_000);
    expect(watchedBy(late)).toEqual([origin]);
    const away = await gone();
    expect(watchedBy(away)).toEqual([origin]);
    await away.until(() => false, 120_000);
    expect(watchedBy(away)).toEqual([]);
  });
});

describe('what an administrator sets', () => {
  it('is a default for the banner, which the user may change, unless it is locked', async () => {
    const simulation = await watched(brokenUntil(null));
    await arrives(simulation, { banner: false });
    await reported(simulation);
    expect([texts(simulation), simulation.badges.at(-1)]).toEqual([[], '!']);
    await simulation.local.set({ [localKeys.bannerOff]: false });
    await simulation.event((worker) => worker.preferred());
    await simulation.until(() => false, 10_000);
    expect(texts(simulation)).toHaveLength(1);
    await arrives(simulation, { banner: false, locked: ['banner'] });
    expect(texts(simulation).at(-1)).toBeNull();
  });

  it('repairs by itself, at most by what it may cost', async () => {
    const repaired = async (managed: unknown) => {
      const simulation = await watched(brokenUntil('reload'));
      await arrives(simulation, managed);
      await reported(simulation);
      await simulation.until(() => simulation.state.phase === 'probation', 60_000);
      return simulation.state.phase === 'probation' && simulation.state.run.trigger;
    };
    expect(await repaired({ automaticRepair: true })).toBe('self');
    expect(await repaired({ automaticRepair: true, highestCost: 'page-state' })).toBe(false);
    expect(await repaired({ automaticRepair: 'perhaps' })).toBe(false);
  });

  it('takes a remedy from what stands on the screen, and gives it back', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    const plan = () => (record(simulation)?.diagnosis.verdict === 'faulty' ? (record(simulation)?.diagnosis as { plan: unknown }).plan : null);
    expect(plan()).toContain('reset-service-worker');
    const seenMs = record(simulation)?.atMs;
    simulation.now += 60_000;
    await arrives(simulation, { remediesOff: ['reset-service-worker'] });
    expect(plan()).not.toContain('reset-service-worker');
    // Judged anew, and not seen anew.
    expect(record(simulation)?.atMs).toBe(seenMs);
    await arrives(simulation, null);
    expect(plan()).toContain('reset-service-worker');
  });

  it('stops a run that is under way before the step that was switched off', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    await simulation.fix();
    await simulation.until(() => simulation.acts.length === 1);
    await arrives(simulation, { remediesOff: ['reset-service-worker'] });
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'forbidden', run: { navigations: simulation.loads } });
    expect(simulation.acts).toEqual(['refetch-assets']);
  });

  it.each([
    ['what it may cost', { automaticRepair: true, highestCost: 'page-state' }],
    ['that it may not begin at all', {}],
  ])('stops a run that began by itself where it says meanwhile %s', async (_what, managed) => {
    const simulation = await watched(brokenUntil('refetch-assets'));
    await arrives(simulation, { automaticRepair: true });
    await reported(simulation);
    await simulation.until(() => simulation.loads === 1);
    await arrives(simulation, managed);
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state, simulation.acts]).toMatchObject([{ phase: 'exhausted', reason: 'forbidden', run: { trigger: 'self' } }, []]);
  });

  it('names no fault by a detector that is off, and calls such a page healthy neither', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    const { fault } = record(simulation)?.diagnosis as { fault: string };
    await arrives(simulation, { detectorsOff: ['broken-asset', 'error-in-list-place'] });
    expect(record(simulation)?.diagnosis).toMatchObject({ verdict: 'cant-tell' });
    expect([fault, simulation.badges.at(-1)]).toEqual(['broken-asset-copy', '']);
  });

  it('forbids the private window', async () => {
    const simulation = await watched(brokenUntil(null));
    await arrives(simulation, { privateWindow: false });
    await simulation.event((worker) => worker.pages.tryPrivately({ tabId }));
    expect(simulation.openedPrivately).toEqual([]);
  });

  it('is put into effect by the next life where the worker died over it', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    simulation.managed = { detectorsOff: ['broken-asset', 'error-in-list-place'] };
    simulation.killAfter(8);
    await simulation.event((worker) => worker.managed());
    expect([simulation.wasKilled, simulation.session.all.has(sessionKeys.policy), record(simulation)?.diagnosis.verdict]).toEqual([true, true, 'faulty']);
    await simulation.alive();
    await simulation.until(() => false, 10_000);
    expect(record(simulation)?.diagnosis.verdict).toBe('cant-tell');
  });

  it('is heard of again by a worker that had died, and costs it nothing where nothing changed', async () => {
    const simulation = await watched(brokenUntil(null));
    await arrives(simulation, { language: 'ko' });
    await reported(simulation);
    expect(simulation.banners.at(-1)?.language).toBe('ko');
    const { length } = simulation.calls;
    await simulation.event((worker) => worker.wake());
    expect(simulation.calls.slice(length)).toEqual([]);
  });
});
