import { expect, test } from '@playwright/test';
import { openList, signInQuickly, waitForList } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { until, type Rig, type RigPage } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { badgeOf, hasListener, recordOf, storedBy, tabAt, watchedBy } from './inside.ts';
import { openHealthyList } from './scenarios/steps.ts';
import { launchFor } from './suite.ts';

/** A site that the user lets us watch: from the popup's link to the last trace of it. One after the other, on one page. */
const release = '26.8.0';
const quietMs = 20_000;
const pattern = '*://127.0.0.1/*';

/** What our script shares in its own world; only a running copy has it. */
const memoryIn = (tabId: number): string =>
  `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => typeof globalThis.__webUiRepair }).then(([{ result }]) => result)`;
const registered = `chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.flatMap(({ matches }) => matches))`;
const hasAccess = `chrome.permissions.contains({ origins: ['${pattern}'] })`;

test.describe.serial('a watched site', () => {
  let rig: Rig;
  let lab: Lab;
  let page: RigPage;
  let tabId: number;

  test.beforeAll(async () => {
    rig = await launchFor('chromium', release);
    lab = await startLab({ release: await fetchRelease(release) });
    page = await rig.newPage();
    await signInQuickly(page, lab);
  });
  test.afterAll(async () => {
    await lab.stop();
    await rig.close();
  });

  async function watch(): Promise<void> {
    const popup = await rig.openPopup(page);
    await popup.click('[data-testid=watch]');
    await until(async () => JSON.stringify(await watchedBy(rig)) === JSON.stringify([lab.origin]), { what: 'the site to be watched' });
    await until(async () => JSON.stringify(await rig.extensionEval(registered)) === JSON.stringify([pattern]), { what: 'its scripts to be registered' });
    await popup.close();
    tabId = await tabAt(rig, lab.origin);
  }

  /** Once, so that the browser is to blame; in between stands a page that asks nothing, else the list as it was could take the failure. */
  async function breakList(): Promise<void> {
    await page.goto(`${lab.origin}/version.json`);
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
    await until(async () => (await badgeOf(rig, tabId)) === '!', { what: 'the sign' });
  }

  async function isGone(): Promise<void> {
    await until(async () => !(await hasListener(rig, tabId)), { what: 'the content script to leave' });
    await until(async () => ((await rig.extensionEval(registered)) as string[]).length === 0, { what: 'the registration to go' });
    expect(await rig.extensionEval(hasAccess)).toBe(false);
    expect(await watchedBy(rig)).toEqual([]);
    await until(async () => Object.keys((await storedBy(rig)).session).length === 0, { what: 'nothing to be kept of the site' });
    expect(await badgeOf(rig, tabId)).toBe('');
    // Not even when the permission comes back for another reason, and not in the next page.
    await rig.grant(pattern);
    expect(await rig.extensionEval(memoryIn(tabId))).toBe('undefined');
    await openHealthyList({ page, lab });
    expect(await hasListener(rig, tabId)).toBe(false);
    expect(await rig.extensionEval(memoryIn(tabId))).toBe('undefined');
    expect((await storedBy(rig)).session).toEqual({});
    await rig.extensionEval(`chrome.permissions.remove({ origins: ['${pattern}'] })`);
  }

  test('is looked at from the start of each load, and a healthy page makes no sign and no request', async () => {
    await openHealthyList({ page, lab });
    await watch();
    await openHealthyList({ page, lab });
    await until(async () => (await recordOf(rig, tabId))?.evidence.since === 'start', { what: 'a look that began with the page' });
    await until(async () => (await recordOf(rig, tabId))?.diagnosis.verdict === 'healthy', { what: 'a healthy page' });
    expect(await badgeOf(rig, tabId)).toBe('');

    lab.clearRequests();
    const begin = Date.now();
    await until(async () => Date.now() - begin >= quietMs, { timeoutMs: quietMs * 2, what: 'a quiet time' });
    // The page's own questions have names; ours, and those for what only a load asks for, would stand here.
    const odd = lab.requests.filter(({ kind, operation }) => !(kind === 'list' || kind === 'gql' ? operation !== null : kind === 'rest'));
    expect(odd).toEqual([]);
    expect(lab.requests.some(({ kind }) => kind === 'list'), 'the page itself goes on refreshing').toBe(true);
    expect(await badgeOf(rig, tabId)).toBe('');
  });

  test('a list that breaks marks the icon by itself, and the mark goes with the fault', async () => {
    await breakList();
    expect((await recordOf(rig, tabId))?.diagnosis).toMatchObject({ verdict: 'faulty', fault: 'failed-list' });
    await page.reload();
    await until(async () => (await badgeOf(rig, tabId)) === '', { what: 'the sign to go' });
  });

  test('the same host on another port is not', async () => {
    const second = { ...lab, origin: lab.originOf('second-port') };
    const other = await rig.newPage();
    await signInQuickly(other, second);
    // Not `times`: the first page's refresh could take it.
    await lab.setFault({ id: 'list-500' });
    await openList(other, second);
    expect(await waitForList(other, second, ({ isErrorShown }) => isErrorShown), 'there was something to see').toMatchObject({ isErrorShown: true });
    await lab.setFault(null);
    const otherId = await tabAt(rig, second.origin);
    await until(async () => (await rig.extensionEval(memoryIn(otherId))) === 'undefined', { what: 'our script to have left' });
    expect(await hasListener(rig, otherId)).toBe(false);
    expect(await badgeOf(rig, otherId)).toBe('');
    expect(await recordOf(rig, otherId)).toBeUndefined();
    expect(JSON.stringify(await storedBy(rig))).not.toContain(second.origin);
    await other.close();
    await page.bringToFront();
  });

  test('everything leaves when it is to be watched no longer', async () => {
    await breakList();
    await rig.extensionEval(`chrome.runtime.sendMessage({ type: 'forget', tabId: ${tabId} })`);
    await isGone();
  });

  test('everything leaves when the permission is taken back', async () => {
    await watch();
    await breakList();
    await rig.extensionEval(`chrome.permissions.remove({ origins: ['${pattern}'] })`);
    await isGone();
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup), 'a click still works').toBe('healthy');
    await popup.close();
    expect(lab.complaints).toEqual([]);
  });
});
