import { expect, test } from '@playwright/test';
import { LoginStore } from '../lab/lab.ts';
import { until, type Rig, type RigPopup } from '../rig/index.ts';
import { cellOf } from './batch.ts';
import { saidBy, type Cell } from './cell.ts';
import { loadsOfList, phaseIs, repairOf } from './inside.ts';
import { launchFor } from './suite.ts';

/**
 * The worker dies in each phase that lasts long enough to be caught from outside; nothing is lost and nothing is done twice. What it
 * takes to see the instants between (stored, but not begun) is in tests/unit/background/repairs.test.ts.
 */
const release = '26.8.0';
const field = '#notes';

/** A broken 26.8 list has no field but the choice of the project; a person's notes stand for any other. */
const addField = `document.body.insertAdjacentHTML('beforeend', '<textarea id="notes" style="position: fixed; z-index: 9999; inset: auto 0 0 auto"></textarea>')`;

test.describe('the worker is killed', () => {
  let rig: Rig;
  let cell: Cell;
  let popup: RigPopup;
  const logins = new LoginStore();

  test.beforeAll(async () => {
    rig = await launchFor('chromium', release);
  });
  test.afterAll(() => rig.close());
  test.afterEach(() => cell.close());

  async function breakPage(scenario: string, says: string): Promise<void> {
    cell = cellOf(release, scenario);
    await cell.play(rig, logins);
    await openPopup(says);
    cell.lab.clearRequests();
  }
  async function openPopup(says?: string): Promise<void> {
    await cell.page.bringToFront();
    popup = await rig.openPopup(cell.page);
    if (says !== undefined) expect(await saidBy(popup)).toBe(says);
  }

  /** From the popup's mouth and from storage; one page load is all that an unkilled run of these plans needs. */
  async function isCured(by: string): Promise<void> {
    await popup.waitFor(`document.querySelector('[data-phase=probation]')`, { timeoutMs: 60_000, what: 'the proof' });
    expect(await popup.evaluate(`document.querySelector('[data-testid=proof]').textContent`)).toBe('7 sessions shown, the server has 7');
    expect(await popup.evaluate(`document.querySelector('[data-outcome=cured]').dataset.remedy`)).toBe(by);
    expect(await repairOf(rig, cell.lab.origin)).toMatchObject({ phase: 'probation', run: { navigations: 1 } });
    expect(loadsOfList(cell.lab)).toBe(1);
    expect(cell.lab.complaints).toEqual([]);
  }

  test('never: one page load', async () => {
    await breakPage('list-500-passing', 'failed-list');
    await popup.click('[data-testid=fix]');
    await isCured('reload');
    await popup.close();
  });

  test('while the user is being asked', async () => {
    await breakPage('list-500-passing', 'failed-list');
    await popup.close();
    await cell.page.evaluate(addField);
    await cell.page.type(field, 'not saved yet');
    await openPopup('failed-list');
    await popup.click('[data-testid=fix]');
    await phaseIs(rig, cell.lab.origin, 'awaiting-consent');
    await rig.killWorker();
    expect(loadsOfList(cell.lab)).toBe(0);
    expect(await cell.page.evaluate(`document.querySelector('${field}').value`)).toBe('not saved yet');
    await popup.click('[data-testid=consent-yes]');
    await isCured('reload');
    await popup.close();
  });

  test('while a remedy works in the page', async () => {
    await breakPage('proxy-cached-bad-chunk', 'broken-asset-copy');
    await cell.lab.setFault({ id: 'chunk-slow' });
    await popup.click('[data-testid=fix]');
    await phaseIs(rig, cell.lab.origin, 'applying');
    await rig.killWorker();
    expect((await repairOf(rig, cell.lab.origin)).phase).toBe('applying');
    await cell.lab.setFault(null);
    await isCured('refetch-assets');
    // The answer of the first life's remedy was taken: the good chunk was fetched once and then came from the cache.
    expect(cell.lab.requests.filter(({ path, bytes, t }) => path === chunkOf(cell) && bytes > 0 && t >= 0)).toHaveLength(1);
    await popup.close();
  });

  test('at the moment of the page load', async () => {
    await breakPage('list-500-passing', 'failed-list');
    await popup.click('[data-testid=fix]');
    await phaseIs(rig, cell.lab.origin, 'verifying');
    await rig.killWorker();
    await isCured('reload');
    await popup.close();
  });

  test('while the loaded page waits for its list', async () => {
    await breakPage('list-500-passing', 'failed-list');
    await cell.lab.setFault({ id: 'list-slow' });
    await popup.click('[data-testid=fix]');
    await until(async () => loadsOfList(cell.lab) === 1, { what: 'the verifying page load' });
    await cell.page.waitFor(`document.readyState === 'complete' && document.querySelector('[data-testid^="page-"]') !== null`, { what: 'the list on its way' });
    expect((await repairOf(rig, cell.lab.origin)).phase).toBe('verifying');
    await rig.killWorker();
    await isCured('reload');
    await popup.close();
  });

  test('on probation: the proof stands, and a reload by the user is no relapse', async () => {
    await breakPage('list-500-passing', 'failed-list');
    await popup.click('[data-testid=fix]');
    await isCured('reload');
    await popup.close();
    await rig.killWorker();
    await openPopup();
    await isCured('reload');
    await popup.close();
    await cell.page.reload();
    await openPopup();
    await popup.waitFor(`document.querySelector('[data-phase=probation][data-verdict=healthy][data-looking=false]')`, { what: 'a look at the new page' });
    expect((await repairOf(rig, cell.lab.origin)).phase).toBe('probation');
    expect(loadsOfList(cell.lab), 'ours, and the one by the user').toBe(2);
    await popup.close();
  });
});

const chunkOf = ({ lab }: Cell): string | undefined => lab.requests.find(({ kind, path }) => kind === 'script' && path.includes('Session'))?.path;
