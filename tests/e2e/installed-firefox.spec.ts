import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Received } from '../../src/core/policy.ts';
import { sessionKeys } from '../../src/core/storage.ts';
import { openList, signInQuickly } from '../lab/drive.ts';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { machineWithFirefox, whyNotInstalled } from '../rig/firefox/installed.ts';
import { extensionUuid } from '../rig/firefox/profile.ts';
import type { FirefoxRig } from '../rig/firefox/rig.ts';
import { until } from '../rig/index.ts';
import { quietPath } from '../../src/core/site-data.ts';
import { saidBy } from './cell.ts';
import { badgeOf, recordOf, storedBy, tabAt, watchedBy } from './inside.ts';

/** What release Firefox does once Mozilla has signed the package; an ESR can be told not to ask for the signature, and is. */
const reason = whyNotInstalled();
const version = 'chrome.runtime.getManifest().version';
const registered = 'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.flatMap(({ matches }) => matches))';
const addonManager = `const { AddonManager, AddonManagerPrivate } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');`;

const receivedBy = async (rig: FirefoxRig): Promise<Received | undefined> => (await storedBy(rig)).session[sessionKeys.policy] as Received | undefined;
/** What a user could do to it in about:addons. */
const allowedTo = (rig: FirefoxRig): Promise<unknown> =>
  rig.inBrowser(`${addonManager} const { permissions } = await AddonManager.getAddonByID(args[0]); return ['UNINSTALL', 'DISABLE'].filter((what) => permissions & AddonManager['PERM_CAN_' + what])`, rig.extensionId);
/** What Firefox keeps for it on the disk. */
const keptIn = async (profileDir: string): Promise<readonly string[]> => (await readdir(profileDir, { recursive: true })).filter((name) => name.includes(extensionUuid));
const isInstalled = (rig: FirefoxRig): Promise<unknown> => rig.inBrowser(`${addonManager} return (await AddonManager.getAddonByID(args[0])) !== null`, rig.extensionId);

test("installed in Firefox by the kit's policies.json: for good, with its settings, without a question; updated, changed at the next start, and taken away", async () => {
  test.skip(reason !== null, reason ?? '');
  test.setTimeout(240_000);
  const lab = await startLab({ release: await fetchRelease('26.8.0') });
  const machine = await machineWithFirefox();
  let rig: FirefoxRig | undefined;
  try {
    await machine.setManaged({ sites: [lab.origin, 'https://*.lab.test'], banner: false, helpDeskName: 'IT', highestCost: 'session', locked: ['sites'] });
    rig = await machine.start();
    const { inBrowser, extensionEval } = rig;

    expect(await extensionEval('chrome.management.getSelf()')).toMatchObject({ id: machine.extensionId, installType: 'admin', mayDisable: false });
    expect(await extensionEval(`chrome.management.uninstallSelf().then(() => 'gone', ({ message }) => message)`)).not.toBe('gone');
    expect([await allowedTo(rig), await isInstalled(rig)]).toEqual([[], true]);
    expect(await extensionEval('chrome.extension.isAllowedIncognitoAccess()')).toBe(true);
    expect(await extensionEval('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual(['*://127.0.0.1/*']);
    // Firefox checks nothing: what is broken is named by us, and the rest holds.
    await until(async () => (await receivedBy(rig as FirefoxRig)) !== undefined, { what: 'the settings' });
    const { policy, problems } = (await receivedBy(rig)) as Received;
    expect(policy).toMatchObject({ sites: [lab.origin], banner: false, helpDeskName: 'IT', highestCost: 'cache', locked: ['sites'] });
    await until(async () => JSON.stringify(await watchedBy(rig as FirefoxRig)) === JSON.stringify([lab.origin]), { what: 'the site to be watched' });
    expect(problems.map(({ key, code }) => [key, code]).sort()).toEqual([['highestCost', 'too-high'], ['sites', 'wildcard']]);
    const options = await rig.newPage();
    await options.goto(`moz-extension://${extensionUuid}/src/options/index.html`);
    await options.waitFor(`document.querySelector('[data-testid=problems]') !== null`, { what: 'the managed section' });
    expect(await options.evaluate(`[...document.querySelectorAll('[data-testid=problems] [data-code]')].map(({ dataset }) => dataset.code).sort()`)).toEqual(['too-high', 'wildcard']);
    await options.close();
    expect(await machine.kit('check')).toMatchObject({ isGood: true });

    // Whatever asked, would wait for a click on the browser's own question.
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    const tabId = await tabAt(rig, lab.origin);
    const breakList = async (): Promise<void> => {
      await page.goto(lab.origin + quietPath);
      await lab.setFault({ id: 'list-500', times: 1 });
      await openList(page, lab);
      await until(async () => (await badgeOf(rig as FirefoxRig, tabId)) === '!', { timeoutMs: 30_000, what: 'the sign' });
    };
    await breakList();
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('failed-list');
    await popup.click('[data-testid=fix]');
    await popup.waitFor(`document.querySelector('[data-phase=probation]') !== null`, { timeoutMs: 60_000, what: 'the proof' });
    expect(await popup.evaluate(`document.querySelector('[data-testid=proof]').textContent`)).toBe('7 sessions shown, the server has 7');
    await popup.close();

    // The file changes while the browser runs, and there is a new version: the update comes, the settings do not.
    await machine.setManaged({ sites: [lab.origin], language: 'ko', helpDeskName: 'Service' });
    machine.next.offer();
    await inBrowser(`${addonManager} await AddonManagerPrivate.backgroundUpdateCheck()`);
    await until(async () => (await (rig as FirefoxRig).extensionEval(version)) === machine.next.version, { timeoutMs: 60_000, what: 'the next version' });
    await until(async () => JSON.stringify(await extensionEval(registered)) === '["*://127.0.0.1/*"]', { what: 'the next version to have its site registered' });
    await until(async () => (await receivedBy(rig as FirefoxRig)) !== undefined, { what: 'the next version to have the settings' });
    expect([await watchedBy(rig), (await receivedBy(rig))?.policy]).toEqual([[lab.origin], policy]);
    await breakList();
    expect((await recordOf(rig, tabId))?.diagnosis).toMatchObject({ fault: 'failed-list' });
    await rig.close();

    rig = await machine.start();
    await until(async () => (await receivedBy(rig as FirefoxRig))?.policy.language === 'ko', { what: 'the change' });
    expect(await receivedBy(rig)).toMatchObject({ policy: { sites: [lab.origin], banner: true, highestCost: 'cache', helpDeskName: 'Service', locked: [] }, problems: [] });
    expect([await watchedBy(rig), await rig.extensionEval(version)]).toEqual([[lab.origin], machine.next.version]);
    await rig.close();
    expect(await keptIn(machine.profileDir)).not.toEqual([]);

    expect(await machine.kit('remove')).toMatchObject({ isGood: true });
    rig = await machine.start('gone');
    await until(async () => !(await isInstalled(rig as FirefoxRig)), { what: 'the extension to be gone' });
    expect((await machine.kit('check')).said).toMatch(/^NO {2}.* is not what the kit says/);
    await rig.close();
    expect([await keptIn(machine.profileDir), (await readFile(join(machine.profileDir, 'extension-preferences.json'), 'utf8')).includes(machine.extensionId)]).toEqual([[], false]);
    expect(lab.complaints).toEqual([]);
  } finally {
    await rig?.close();
    await machine.close();
    await lab.stop();
  }
});
