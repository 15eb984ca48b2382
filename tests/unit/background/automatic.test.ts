import { describe, expect, it } from 'vitest';
import { bannerLimits } from '../../../src/core/banner.ts';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';
import { repairLimits } from '../../../src/background/repair/limits.ts';
import { asked, evidence } from '../evidence.ts';
import { hasEnded, type Simulation } from './simulation.ts';
import { brokenUntil, newRun, origin, tabId, well, type Site } from './site.ts';
import { reported, texts, watched } from './watched.ts';

const title = 'A part of this page did not load';
const note = 'This page was broken and was repaired by itself (Reload the page, Fetch broken files again). 7 sessions shown, the server has 7.';
/** A dead id beside a live cookie: its remedy costs the login. */
const deadId = evidence(asked, { list: { state: 'absent' }, login: { panel: true, storedId: true }, session: { cookie: 'alive', header: 'dead' } });

async function chosen(site: Site, more: Record<string, unknown> = {}): Promise<Simulation> {
  const simulation = await watched(site);
  await simulation.local.set({ [localKeys.automatic]: 'cache', ...more });
  return simulation;
}
async function goesOn(simulation: Simulation): Promise<void> {
  await reported(simulation);
  await simulation.until(() => hasEnded(simulation));
  await reported(simulation);
}

describe('by itself', () => {
  it('a page of a watched site is repaired, and a note says what was done', async () => {
    const simulation = await chosen(brokenUntil('refetch-assets'));
    await goesOn(simulation);
    expect(simulation.state).toMatchObject({ phase: 'probation', run: { trigger: 'self' } });
    expect(texts(simulation)).toEqual([note]);
  });

  it('nothing is repaired unless the user wants it, and nothing that storage makes up is a wish', async () => {
    for (const wish of [undefined, 'session', 'local-settings', true, ['cache']]) {
      const simulation = await watched(brokenUntil('refetch-assets'));
      if (wish !== undefined) await simulation.local.set({ [localKeys.automatic]: wish });
      await goesOn(simulation);
      expect([simulation.state.phase, simulation.loads, texts(simulation)]).toEqual(['idle', 0, [title]]);
    }
  });

  it.each(['yes', 'cant-tell'] as const)('a page is left alone where something may have been typed (%s); the banner offers the repair', async (unsaved) => {
    const simulation = await chosen(brokenUntil('refetch-assets'));
    simulation.unsaved = unsaved;
    await goesOn(simulation);
    expect([simulation.state.phase, simulation.loads, simulation.acts, texts(simulation)]).toEqual(['idle', 0, [], [title]]);
  });

  it.each(['yes', 'cant-tell', null] as const)('it goes no further over what was typed after it began (%s)', async (unsaved) => {
    const simulation = await chosen(brokenUntil('refetch-assets'));
    await simulation.report();
    await simulation.until(() => simulation.loads === 1);
    simulation.unsaved = unsaved;
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state, simulation.loads, simulation.acts]).toMatchObject([{ phase: 'exhausted', reason: 'cancelled' }, 1, []]);
    // What was done is told, though nobody pressed anything.
    await simulation.settle();
    expect(texts(simulation).at(-1)).toBe('A repair of this page began by itself (Reload the page, Fetch broken files again). Nothing more will be done. Steps that were finished before stay done.');
  });

  it('nor with the load that proves a step, where something was typed while the step was done', async () => {
    const simulation = await chosen(brokenUntil('reload-past-cache'));
    await simulation.report();
    await simulation.until(() => simulation.acts.includes('reload-past-cache'));
    const { loads } = simulation;
    simulation.unsaved = 'yes';
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state, simulation.loads]).toMatchObject([{ phase: 'exhausted', reason: 'cancelled' }, loads]);
  });

  it('a page that has not our whole script yet is brought it, and asked again', async () => {
    const simulation = await chosen(brokenUntil('refetch-assets'));
    await simulation.report();
    await simulation.until(() => simulation.loads === 1);
    simulation.isScriptLate = true;
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state.phase).toBe('probation');
  });

  it.each([
    ['the browser’s own error page has nothing to lose', (simulation: Simulation): void => void (simulation.isErrorPage = true), 1],
    ['a tab that shows another site by now is left alone', (simulation: Simulation): void => void (simulation.tab = { url: 'https://elsewhere.test/', document: 2, isLoading: false, seen: null }), 0],
  ] as const)('%s', async (_name, goes, loads) => {
    const simulation = await chosen(brokenUntil('reload'));
    const run = newRun({ fault: 'broken-asset-copy', code: 'WUR-34', steps: [{ remedy: 'refetch-assets', outcome: 'running' }], startedMs: simulation.now, trigger: 'self' });
    await simulation.session.set({ [sessionKeys.repair(origin)]: { schema: 1, state: { phase: 'applying', run, step: 0, deadlineMs: simulation.now + 30_000, from: 'doc-1' } } });
    goes(simulation);
    await simulation.event((worker) => worker.wake());
    await simulation.settle();
    expect(simulation.loads).toBe(loads);
  });

  it('half a login counts as typed, too; a click is not asked about it', async () => {
    const simulation = await chosen(brokenUntil('reload'));
    [simulation.unsaved, simulation.isLogin] = ['yes', true];
    await goesOn(simulation);
    expect([simulation.state.phase, simulation.loads]).toEqual(['idle', 0]);
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state.phase, simulation.loads]).toEqual(['probation', 1]);
  });

  it('nothing is begun that costs more than a cache, nor on a page that works, nor while everything is paused, nor after "not now"', async () => {
    const quiet = { [localKeys.banner]: { shown: [], quiet: [{ origin, fault: null, untilMs: null }] } };
    const cases: readonly (readonly [Site, Record<string, unknown>])[] = [
      [() => deadId, {}],
      [() => well, {}],
      [brokenUntil('refetch-assets'), { [localKeys.pausedUntilMs]: 1_000_000 + 60_000 }],
      [brokenUntil('refetch-assets'), quiet],
    ];
    for (const [site, stored] of cases) {
      const simulation = await chosen(site, stored);
      await goesOn(simulation);
      expect([simulation.state.phase, simulation.loads]).toEqual(['idle', 0]);
    }
  });

  it('a site that is not watched is left alone', async () => {
    const simulation = await chosen(brokenUntil('refetch-assets'));
    await simulation.local.set({ [localKeys.watched]: [] });
    await goesOn(simulation);
    expect(simulation.loads).toBe(0);
  });

  it('it is done once in an hour; what it did not cure is told, and only a click goes on', async () => {
    const simulation = await chosen(brokenUntil(null));
    await goesOn(simulation);
    expect(texts(simulation).at(-1)).toMatch(/^A repair of this page began by itself \(Reload the page, .*\)\. That did not help\. /);
    const { loads } = simulation;
    simulation.now += repairLimits.guardMs / 2;
    await goesOn(simulation);
    expect(simulation.loads).toBe(loads);
    await simulation.fix();
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.loads).toBeGreaterThan(loads);
  });

  it('what was done is told without a banner, too, and nothing else', async () => {
    const simulation = await chosen(brokenUntil('refetch-assets'), { [localKeys.bannerOff]: true });
    simulation.unsaved = 'yes';
    const said = () => texts(simulation).filter((text) => text !== null);
    await goesOn(simulation);
    expect(said()).toEqual([]);
    simulation.unsaved = 'no';
    await goesOn(simulation);
    expect(said()).toEqual([note]);
  });

  it('where it fails to begin, nothing waits for its end', async () => {
    const simulation = await chosen(brokenUntil('reload'));
    simulation.alarmsFail = true;
    await goesOn(simulation);
    expect([simulation.state.phase, simulation.session.all.has(sessionKeys.banner(tabId))]).toEqual(['idle', false]);
    expect(simulation.logged).toContain('banner Error: no alarm');
  });

  it('it goes on where the worker dies in the middle', async () => {
    const simulation = await chosen(brokenUntil('refetch-assets'));
    await simulation.report();
    await simulation.until(() => simulation.state.phase !== 'idle', 2 * bannerLimits.certainMs);
    simulation.killAfter(3);
    await simulation.until(() => hasEnded(simulation));
    await reported(simulation);
    expect(simulation.state).toMatchObject({ phase: 'probation', run: { trigger: 'self' } });
    expect(texts(simulation).at(-1)).toBe(note);
  });

  it('of a private window nothing is written to the profile', async () => {
    const simulation = await chosen(brokenUntil('refetch-assets'));
    simulation.isPrivate = true;
    const before = [...simulation.local.all.keys()].sort();
    await goesOn(simulation);
    expect(simulation.state.phase).toBe('probation');
    expect([...simulation.local.all.keys()].sort()).toEqual(before);
  });
});
