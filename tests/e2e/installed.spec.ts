import { expect, test } from '@playwright/test';
import { openList } from '../lab/drive.ts';
import { launchInstalled, whyNotInstalled, type InstalledRig } from '../rig/chromium/installed.ts';
import { until } from '../rig/index.ts';
import { copiesIn } from './copies.ts';
import { diesWaitingForTheList, diesWhileApplying } from './deaths.ts';
import { badgeOf, loadsOfList, recordOf, repairOf, tabAt, watchedBy } from './inside.ts';
import { Patient } from './patient.ts';
import { coarse } from './suite.ts';

/** As an administrator brings it to a fleet: the organisation's own package, fetched by the browser, installed by the kit's managed policy. */
const release = '26.8.0';
const reason = whyNotInstalled();
const version = 'chrome.runtime.getManifest().version';
const registered = 'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.flatMap(({ matches }) => matches))';

test.describe('installed by a policy', () => {
  test.skip(reason !== null, reason ?? '');
  let rig: InstalledRig;
  let patient: Patient;

  test.beforeEach(async () => {
    rig = await launchInstalled({ args: [coarse] });
    patient = new Patient(rig, release);
  });
  test.afterEach(async () => {
    await patient.close();
    await rig.close();
  });

  /** An old copy goes at the page's next request; a broken page may make none, so it is made here. Only an answer that was read is an entry. */
  async function copies(): Promise<readonly string[]> {
    await patient.cell.page.evaluate(`fetch('/version.json', { cache: 'no-store' }).then((answer) => answer.text())`);
    return copiesIn(rig.context, patient.cell.lab.origin, rig.extensionId);
  }
  const copiesAre = (...expected: readonly string[]) =>
    expect.poll(copies, { timeout: 20_000, message: 'copies of our script, of both versions' }).toEqual(expected);

  /** Chrome waits for the popup to close and for the worker to rest. What was in storage.session is lost with the old version. */
  async function update(phase: 'applying' | 'verifying'): Promise<void> {
    await patient.popup.close();
    expect((await repairOf(rig, patient.cell.lab.origin)).phase).toBe(phase);
    const before = await rig.extensionEval(version);
    await rig.becomeIdle();
    expect(await rig.extensionEval(version)).toBe(`${String(before)}.1`);
    expect((await repairOf(rig, patient.cell.lab.origin)).phase).toBe('idle');
  }

  async function isWellAfter(loads: number): Promise<void> {
    await patient.openPopup('healthy');
    expect(loadsOfList(patient.cell.lab)).toBe(loads);
    expect(patient.cell.lab.complaints).toEqual([]);
  }

  test('it is there without a question, works on its site, stays while the policy does, and goes with it', async () => {
    expect(await rig.extensionEval('chrome.management.getSelf()')).toMatchObject({ installType: 'admin', enabled: true, mayDisable: false });
    expect(await rig.extensionEval(`chrome.management.uninstallSelf().then(() => 'gone', ({ message }) => message)`)).toMatch(/is a managed extension|can't be|cannot/i);
    expect(await rig.extensionEval('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual(['*://127.0.0.1/*']);
    expect(await rig.extensionEval('chrome.runtime.getManifest().optional_host_permissions ?? []')).toEqual([]);
    expect(await rig.kit('check')).toMatchObject({ isGood: true });

    // The kit's settings, changed while the browser runs: the site is watched, and nobody was asked.
    await patient.breakPage('list-500-passing', 'failed-list');
    await rig.setManaged({ sites: [patient.cell.lab.origin] });
    await until(async () => JSON.stringify(await watchedBy(rig)) === JSON.stringify([patient.cell.lab.origin]), { timeoutMs: 30_000, what: 'the site to be watched' });
    await patient.fix('verifying');
    await patient.isCured('reload');
    await patient.popup.close();
    expect(await copies()).toEqual(['at work']);

    expect(await rig.kit('remove')).toMatchObject({ isGood: true });
    await until(async () => !(await rig.isInstalled()), { what: 'the extension to be gone' });
    await copiesAre('gone');
    expect((await rig.kit('check')).said).toMatch(/^NO {2}there is no /);
  });

  test('the worker is killed while a remedy works in the page, and while the loaded page waits for its list', async () => {
    expect(await rig.extensionEval('chrome.management.getSelf().then(({ installType }) => installType)')).toBe('admin');
    await diesWhileApplying(patient);
    await patient.close();
    await diesWaitingForTheList(patient);
  });

  test('an update comes while the page of a watched site waits for its list', async () => {
    await patient.breakPage('list-500-passing', 'failed-list');
    const { lab, page } = patient.cell;
    await patient.popup.click('[data-testid=watch]');
    await until(async () => JSON.stringify(await watchedBy(rig)) === JSON.stringify([lab.origin]), { what: 'the site to be watched' });
    const tabId = await tabAt(rig, lab.origin);
    await rig.fetchUpdate();
    await lab.setFault({ id: 'list-slow' });
    await patient.fix('verifying');
    await patient.waitsForList();
    await update('verifying');

    expect(await rig.extensionEval(registered)).toEqual(['*://127.0.0.1/*']);
    await until(async () => (await recordOf(rig, tabId))?.diagnosis.verdict === 'healthy', { timeoutMs: 30_000, what: 'a look by the new version' });
    await copiesAre('at work', 'gone');
    expect(await badgeOf(rig, tabId)).toBe('');
    await isWellAfter(1);
    await patient.popup.close();

    // From a document without a list: the refresh of the one that stands there could take the one failure.
    await page.goto(`${lab.origin}/version.json`);
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
    await until(async () => (await badgeOf(rig, tabId)) === '!', { what: 'the sign' });
  });

  test('an update comes while a remedy works in the page of a site that is not watched', async () => {
    await patient.breakPage('proxy-cached-bad-chunk', 'broken-asset-copy');
    const { lab } = patient.cell;
    await lab.setFault({ id: 'chunk-hang' });
    await rig.fetchUpdate();
    await patient.fix('applying');
    await update('applying');
    await lab.setFault(null);

    await patient.openPopup('broken-asset-copy');
    expect(loadsOfList(lab)).toBe(0);
    await copiesAre('at work', 'gone');
    await patient.popup.click('[data-testid=fix]');
    // The old version's fetch was cut off, and may have thrown the bad copy out of the cache; then a reload is enough.
    await patient.isCured('reload', 'refetch-assets');
  });
});
