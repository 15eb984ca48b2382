import { describe, expect, it } from 'vitest';
import { webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import { sessionKeys, type TabRecord } from '../../../src/core/storage.ts';
import { evidence } from '../evidence.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { brokenList, brokenUntil, list, origin, tabId, well, type Site } from './site.ts';

const sibling = webUiOriginOf('https://webui.lab.test:9443') as WebUiOrigin;
const slow = evidence({ list: { state: 'loading', rows: 0 }, visit: { awakeMs: 1000, awakeOnRouteMs: 1000 } });
/** After the first load it takes its time, so that the run waits. */
const slowAtFirst: Site = ({ loads }) => (loads === 0 ? brokenList : loads === 1 ? slow : well);

/** The user, or a redirection, takes the tab there; both sites are watched. */
async function go(simulation: Simulation, url: string, seen: TabRecord['evidence'], isLoading = false): Promise<void> {
  simulation.tab = { url, document: (simulation.tab?.document ?? 0) + 1, isLoading, seen };
  await simulation.event((worker) => worker.tabUpdated(tabId, { status: 'complete' }));
}

async function verifying(site: Site): Promise<Simulation> {
  const simulation = new Simulation(site);
  await simulation.open();
  await simulation.fix();
  await simulation.until(() => simulation.tab?.isLoading === false && simulation.loads === 1);
  await simulation.until(() => false, 1000);
  expect(simulation.state.phase).toBe('verifying');
  return simulation;
}
const kept = ({ session }: Simulation) => session.all.get(sessionKeys.tab(tabId)) as TabRecord | undefined;
const done = ({ loads, acts, tab }: Simulation) => [loads, acts, tab?.url];

describe('a repair whose tab shows another site by now', () => {
  it.each([['broken', brokenList], ['healthy', well]] as const)('ends, and does nothing there: %s', async (_how, there) => {
    const simulation = await verifying(slowAtFirst);
    const before = kept(simulation);
    await go(simulation, `${sibling}/session`, there);
    await simulation.until(() => false, 600_000);
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'page-gone' });
    expect(done(simulation)).toEqual([1, [], `${sibling}/session`]);
    // What is seen there is not this site's.
    expect([kept(simulation)?.evidence, kept(simulation)?.origin]).toEqual([before?.evidence, origin]);
  });

  it('does not take it for what its own load brought, where only the alarm tells', async () => {
    const simulation = await verifying(slowAtFirst);
    const before = kept(simulation);
    simulation.tab = { url: `${sibling}/session`, document: 9, isLoading: true, seen: brokenList };
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state, done(simulation), kept(simulation)?.evidence]).toMatchObject([{ phase: 'exhausted', reason: 'page-gone' }, [1, [], `${sibling}/session`], before?.evidence]);
  });

  it('does not bring it back to prove a load past the cache', async () => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.open();
    await simulation.fix();
    await simulation.until(() => simulation.acts.includes('reload-past-cache'));
    const { loads } = simulation;
    simulation.isStopped = true;
    await go(simulation, `${sibling}/session`, well);
    await simulation.until(() => false, 600_000);
    expect([simulation.state, simulation.loads, simulation.tab?.url]).toMatchObject([{ phase: 'exhausted', reason: 'page-gone' }, loads, `${sibling}/session`]);
  });

  it.each([sibling, undefined])('does not load it after a step that was done in the page before (%s)', async (site) => {
    const simulation = new Simulation(brokenUntil(null));
    await simulation.open();
    await simulation.fix();
    let loads = -1;
    simulation.onAct = () => {
      loads = simulation.loads;
      simulation.tab = { url: site, document: 9, isLoading: false, seen: null };
    };
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state, simulation.loads, simulation.tab?.url]).toMatchObject([{ phase: 'exhausted', reason: 'page-gone' }, loads, site]);
  });

  it('goes on where a login host sends it back at once', async () => {
    const simulation = await verifying(slowAtFirst);
    await go(simulation, `${sibling}/login`, well, true);
    await simulation.until(() => false, 1000);
    expect(simulation.state.phase).toBe('verifying');
    await go(simulation, list, well);
    await simulation.until(() => hasEnded(simulation));
    expect([simulation.state.phase, simulation.loads]).toEqual(['probation', 1]);
  });

  it('is over where a login host asks its user, who comes back to a page that works', async () => {
    const simulation = await verifying(slowAtFirst);
    await go(simulation, `${sibling}/login`, well);
    await simulation.until(() => hasEnded(simulation));
    expect(simulation.state).toMatchObject({ phase: 'exhausted', reason: 'page-gone' });
    await go(simulation, list, well);
    await simulation.report();
    await simulation.settle();
    expect([simulation.state.phase, simulation.loads]).toEqual(['idle', 1]);
  });
});
