import { expect, it } from 'vitest';
import { localKeys } from '../../../src/core/storage.ts';
import { hasEnded, Simulation } from './simulation.ts';
import { brokenList, brokenUntil, tabId, well, type Site } from './site.ts';
import { asked, evidence } from '../evidence.ts';

const deadId = evidence(asked, { list: { state: 'absent' }, login: { panel: true, storedId: true }, session: { cookie: 'alive', header: 'dead' } });
const chosen = (simulation: Simulation, item: string) => simulation.event((worker) => worker.chosen(item, tabId));

function opened(site: Site): Simulation {
  const simulation = new Simulation(site);
  if (simulation.tab) simulation.tab.seen = site({ acts: [], loads: 0 });
  return simulation;
}

it('the menu is there after the installation, in the chosen language; options only where the browser has no item for them', async () => {
  const simulation = opened(() => well);
  await simulation.event((worker) => worker.installed('update'));
  expect(simulation.menu).toEqual(['Fix this page', 'Help-desk report']);
  simulation.engine = 'firefox';
  await simulation.local.set({ [localKeys.language]: 'ko' });
  await simulation.event((worker) => worker.preferred());
  expect(simulation.menu).toEqual(['이 페이지 복구', '지원용 보고서', '옵션']);
});

it('"Fix this page" begins what needs no question, and the popup tells how it goes', async () => {
  const simulation = opened(brokenUntil('reload'));
  await chosen(simulation, 'fix');
  await simulation.settle();
  expect([simulation.calls.includes('popup'), simulation.state.phase]).toEqual([true, 'verifying']);
  await simulation.until(() => hasEnded(simulation));
  expect(simulation.state).toMatchObject({ phase: 'probation', run: { trigger: 'click' } });
});

it.each<[string, Site, Partial<Simulation>]>([
  ['a healthy page', () => well, {}],
  ['what costs the login', () => deadId, {}],
  ['Firefox, where the permission comes first', brokenUntil('reload'), { engine: 'firefox' }],
  ['a page where nobody may look', () => brokenList, { isErrorPage: true }],
])('it only opens the popup over %s', async (_what, site, some) => {
  const simulation = Object.assign(opened(site), some);
  await chosen(simulation, 'fix');
  await simulation.settle();
  expect([simulation.calls.includes('popup'), simulation.loads, simulation.state.phase]).toEqual([true, 0, 'idle']);
});

it('the report is opened over a fresh look, and what is no item does nothing', async () => {
  const simulation = opened(() => well);
  await chosen(simulation, 'report');
  await chosen(simulation, 'constructor');
  await chosen(simulation, 'options');
  expect(simulation.openedPages).toEqual([`src/report/index.html?tab=${tabId}`, 'src/options/index.html']);
  expect(simulation.looks).toHaveLength(1);
});
