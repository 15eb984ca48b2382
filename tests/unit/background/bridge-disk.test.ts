import { describe, expect, it } from 'vitest';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';
import { here, standing } from './bridged.ts';
import type { Simulation } from './simulation.ts';
import { origin, tabId } from './site.ts';

/** Beyond what is waited for a disk, below what is waited for a page. */
const patienceMs = 5_000;

async function hanging(): Promise<Simulation> {
  const simulation = await standing();
  await simulation.until(() => simulation.state.phase === 'idle');
  simulation.releases.hangs = true;
  return simulation;
}

describe('the bridge over a disk that never answers', () => {
  it('comes to the page all the same, without what was kept', async () => {
    const simulation = await hanging();
    let kept: unknown = null;
    void simulation.event(async (worker) => (kept = await worker.content.keptSheets(here(simulation), { release: 'r' })));
    await simulation.until(() => kept !== null, patienceMs);
    expect(kept).toEqual({});
  });

  it('is taken out of the tabs at once where its site is forgotten, and all else of the site is forgotten', async () => {
    const simulation = await hanging();
    expect(simulation.session.all.has(sessionKeys.tab(tabId))).toBe(true);
    simulation.calls.length = 0;
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect(simulation.calls).toContain('unbridge');
    await simulation.until(() => !simulation.session.all.has(sessionKeys.tab(tabId)), patienceMs);
    expect([simulation.session.all.has(sessionKeys.tab(tabId)), simulation.local.all.get(localKeys.history) ?? []]).toEqual([false, []]);
  });

  it('keeps no registration back after an update', async () => {
    const simulation = await hanging();
    const { patterns, now } = simulation;
    expect(patterns).toHaveLength(1);
    [simulation.patterns, simulation.menu] = [[], []];
    await simulation.event((worker) => worker.installed('update'));
    expect([simulation.patterns, simulation.menu.length > 0, simulation.now]).toEqual([patterns, true, now]);
    expect(simulation.local.all.get(localKeys.watched)).toEqual([origin]);
  });
});
