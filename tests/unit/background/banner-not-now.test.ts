import { describe, expect, it } from 'vitest';
import { bannerLimits, type Press } from '../../../src/core/banner.ts';
import { localKeys } from '../../../src/core/storage.ts';
import { hasEnded } from './simulation.ts';
import { brokenUntil, origin, tabId, well } from './site.ts';
import { press, reported, texts, watched } from './watched.ts';

const title = 'A part of this page did not load';

describe('"Not now"', () => {
  it.each<[Press, number, boolean]>([
    ['close', bannerLimits.againMs, false],
    ['close', bannerLimits.weekMs, false],
    ['hour', bannerLimits.hourMs - 60_000, false],
    ['week', bannerLimits.weekMs - 60_000, false],
    ['week', bannerLimits.weekMs + 1000, true],
    ['never', 10 * bannerLimits.weekMs, false],
  ])('%s: after %d ms it comes again: %s', async (which, afterMs, comes) => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    await press(simulation, which);
    expect(texts(simulation)).toEqual([title, null]);
    simulation.now += afterMs;
    await reported(simulation);
    expect(texts(simulation).length).toBe(comes ? 3 : 2);
  });

  it('is over by itself: the page that is still broken is told of anew, and none that works', async () => {
    for (const [broken, said] of [[true, [title, null, title]], [false, [title, null]]] as const) {
      const simulation = await watched(brokenUntil(null));
      await reported(simulation);
      await press(simulation, 'hour');
      if (!broken && simulation.tab) simulation.tab.seen = well;
      await simulation.until(() => texts(simulation).length > 2, bannerLimits.hourMs + 60_000);
      expect(texts(simulation)).toEqual(said);
      expect([...simulation.session.all.keys()].filter((key) => key.includes('quiet'))).toEqual([]);
    }
  });

  it('on this page holds for this document: the next one is another, and repair by itself keeps away, too', async () => {
    const simulation = await watched(brokenUntil('refetch-assets'));
    await reported(simulation);
    await press(simulation, 'close');
    await expect(simulation.worker.content.pressed({ tabId, origin, document: null, url: undefined }, { press: 'fix' })).rejects.toThrow('no such button');
    await simulation.local.set({ [localKeys.automatic]: 'cache' });
    simulation.now += bannerLimits.againMs;
    await reported(simulation);
    if (simulation.tab) simulation.tab.seen = well;
    await reported(simulation);
    if (simulation.tab) simulation.tab.seen = brokenUntil(null)({ acts: [], loads: 0 });
    await reported(simulation);
    expect([texts(simulation), simulation.loads]).toEqual([[title, null], 0]);
    if (simulation.tab) simulation.tab.document = 2;
    await reported(simulation);
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state.phase, simulation.loads > 0]).toEqual(['probation', true]);
  });

  it('on this page is taken back where the user wants to see it again', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    await press(simulation, 'close');
    await simulation.event((worker) => worker.pages.showAgain({ origin, fault: null }));
    await simulation.until(() => false, 2 * bannerLimits.certainMs);
    expect(texts(simulation)).toEqual([title, null, title]);
  });

  it('is forgotten with the site', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    await press(simulation, 'never');
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect(simulation.local.all.has(localKeys.banner)).toBe(false);
  });

  it('of a tab that is gone is kept nowhere: nobody can say any more whether it was private', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    const before = structuredClone(simulation.local.all.get(localKeys.banner));
    simulation.tab = null;
    await press(simulation, 'never');
    expect(simulation.local.all.get(localKeys.banner)).toEqual(before);
  });

  it('of a private window is kept in the session only', async () => {
    const simulation = await watched(brokenUntil(null));
    simulation.isPrivate = true;
    await reported(simulation);
    await press(simulation, 'never');
    expect(simulation.banners.length).toBe(2);
    expect(simulation.local.all.has(localKeys.banner)).toBe(false);
    expect(simulation.session.all.has(localKeys.banner)).toBe(true);
  });
});
