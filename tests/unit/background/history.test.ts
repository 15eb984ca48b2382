import { describe, expect, it } from 'vitest';
import { historyIn, historyLength } from '../../../src/core/history.ts';
import { webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import { localKeys, sessionKeys } from '../../../src/core/storage.ts';
import { hasEnded, type Simulation } from './simulation.ts';
import { brokenUntil, origin, tabId } from './site.ts';
import { reported, texts, watched } from './watched.ts';

const past = ({ local }: Simulation) => historyIn(local.all.get(localKeys.history));
const sibling = webUiOriginOf('https://webui.lab.test:9443') as WebUiOrigin;

async function repaired(until: Parameters<typeof brokenUntil>[0], prepare: (simulation: Simulation) => void = () => undefined): Promise<Simulation> {
  const simulation = await watched(brokenUntil(until));
  prepare(simulation);
  await simulation.open();
  await simulation.fix();
  await simulation.until(() => hasEnded(simulation));
  return simulation;
}

describe('the history', () => {
  it('has what was done, without an address, and tells a relapse in the place of the cure', async () => {
    const simulation = await repaired('refetch-assets');
    expect(past(simulation)).toEqual([
      { id: expect.any(String) as string, origin, fault: 'broken-asset-copy', code: 'WUR-34', trigger: 'click', outcome: 'fixed', atMs: expect.any(Number) as number, steps: [{ remedy: 'reload', outcome: 'no-cure' }, { remedy: 'refetch-assets', outcome: 'cured' }] },
    ]);
    simulation.site = brokenUntil(null);
    if (simulation.tab) simulation.tab.seen = simulation.site({ acts: [], loads: 0 });
    await reported(simulation);
    expect(past(simulation).map(({ outcome }) => outcome)).toEqual(['relapse']);
  });

  it('has what did not help, and nothing that was never begun', async () => {
    const simulation = await repaired(null);
    expect(past(simulation).map(({ outcome }) => outcome)).toEqual(['plan-over']);
    simulation.unsaved = 'yes';
    await simulation.fix();
    expect(simulation.state.phase).toBe('awaiting-consent');
    await simulation.event((worker) => worker.pages.cancel({ tabId }));
    expect(past(simulation)).toHaveLength(1);
  });

  it('keeps the latest of the profile, none of a private window, and none of a site that is forgotten', async () => {
    const old = Array.from({ length: historyLength }, (_, at) => ({ id: `old-${at}`, origin: sibling, fault: 'failed-list', code: 'WUR-41', trigger: 'click', steps: [], outcome: 'fixed', atMs: at }));
    const simulation = await repaired('reload', ({ local }) => void local.set({ [localKeys.history]: old }));
    expect([past(simulation).length, past(simulation)[0]?.id, past(simulation).at(-1)?.origin]).toEqual([historyLength, 'old-1', origin]);
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect(past(simulation).every((each) => each.origin === sibling)).toBe(true);
    const hidden = await repaired('reload', (each) => void (each.isPrivate = true));
    expect([hidden.state.phase, past(hidden)]).toEqual(['probation', []]);
  });

  it.each([null, 'x', [null, 1, { origin: 'x' }, { origin, atMs: 'x', steps: [] }, { origin, atMs: 1 }]])('that was edited by hand costs nobody anything: %j', (stored) => expect(historyIn(stored)).toEqual([]));
});

describe('"It still does not work"', () => {
  it('goes on with the next step of the same run, at the place where the user is', async () => {
    const simulation = await repaired('reload');
    const { loads } = simulation;
    await simulation.event((worker) => worker.pages.insist({ tabId }));
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ phase: 'probation', run: { steps: [{ remedy: 'reload', outcome: 'no-cure' }, { remedy: 'refetch-assets', outcome: 'cured' }, { outcome: 'planned' }, { outcome: 'planned' }] } });
    expect(simulation.loads).toBe(loads + 1);
    expect(past(simulation)).toHaveLength(1);
  });

  it('does nothing where nothing was proved', async () => {
    const simulation = await watched(brokenUntil('reload'));
    await simulation.open();
    await simulation.event((worker) => worker.pages.insist({ tabId }));
    expect([simulation.state.phase, simulation.loads]).toEqual(['idle', 0]);
  });
});

describe('"This is wrong"', () => {
  const dispute = (simulation: Simulation, code: string, isWrong = true) => simulation.event((worker) => worker.pages.dispute({ tabId, code, isWrong }));

  it('takes banner and sign away on this site, until it is taken back', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    await dispute(simulation, 'WUR-34');
    // At once, and still so after the next look.
    expect(simulation.badges.at(-1)).toBe('');
    await reported(simulation);
    expect([texts(simulation).at(-1), simulation.badges.at(-1)]).toEqual([null, '']);
    expect(simulation.local.all.get(localKeys.disputes)).toEqual([{ origin, code: 'WUR-34' }]);
    await dispute(simulation, 'WUR-34', false);
    expect(simulation.badges.at(-1)).toBe('!');
    await reported(simulation);
    expect([simulation.local.all.has(localKeys.disputes), simulation.badges.at(-1)]).toEqual([false, '!']);
  });

  it('holds in every tab of the site, and is taken back in every one', async () => {
    const simulation = await watched(brokenUntil(null));
    await reported(simulation);
    const record = simulation.session.all.get(sessionKeys.tab(tabId)) as object;
    await simulation.session.set({ [sessionKeys.tab(tabId + 1)]: record });
    const marked = async (isWrong: boolean): Promise<readonly string[]> => {
      const before = simulation.badges.length;
      await dispute(simulation, 'WUR-34', isWrong);
      return simulation.badges.slice(before);
    };
    expect(await marked(true)).toEqual(['', '']);
    expect(await marked(false)).toEqual(['!', '!']);
  });

  it('keeps a repair by itself away', async () => {
    const simulation = await watched(brokenUntil('reload'));
    await simulation.local.set({ [localKeys.automatic]: 'cache' });
    await dispute(simulation, 'WUR-34');
    await reported(simulation);
    expect([simulation.state.phase, simulation.loads]).toEqual(['idle', 0]);
  });

  it('is kept in the session where the window is private, is forgotten with the site, and is no place for other texts', async () => {
    const simulation = await watched(brokenUntil(null));
    await dispute(simulation, 'a name');
    expect(simulation.local.all.has(localKeys.disputes)).toBe(false);
    await dispute(simulation, 'WUR-34');
    simulation.isPrivate = true;
    await dispute(simulation, 'WUR-41');
    expect([simulation.local.all.get(localKeys.disputes), simulation.session.all.get(localKeys.disputes)]).toEqual([[{ origin, code: 'WUR-34' }], [{ origin, code: 'WUR-41' }]]);
    await simulation.event((worker) => worker.pages.forget({ tabId }));
    expect([simulation.local.all.has(localKeys.disputes), simulation.session.all.has(localKeys.disputes)]).toEqual([false, false]);
  });
});
