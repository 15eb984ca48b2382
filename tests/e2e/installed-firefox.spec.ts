import { expect, test } from '@playwright/test';
import { launchInstalledFirefox, whyNotInstalled, type InstalledFirefox } from '../rig/firefox/installed.ts';
import { until } from '../rig/index.ts';
import { watchedBy } from './inside.ts';

/** What release Firefox does once Mozilla has signed the package; here the signature is not asked for. */
const reason = whyNotInstalled();

test.describe("installed in Firefox by the kit's policies.json", () => {
  test.skip(reason !== null, reason ?? '');
  let rig: InstalledFirefox;
  test.beforeAll(async () => void (rig = await launchInstalledFirefox()));
  test.afterAll(() => rig?.close());

  test('it is there without a question, for good, in private windows too, with its hosts and settings', async () => {
    expect(await rig.extensionEval('chrome.management.getSelf()')).toMatchObject({ id: 'web-ui-repair@lab.test', installType: 'admin', mayDisable: false });
    expect(await rig.extensionEval(`chrome.management.uninstallSelf().then(() => 'gone', ({ message }) => message)`)).toMatch(/could not be uninstalled|not allowed|cannot be/i);
    expect(await rig.extensionEval('chrome.extension.isAllowedIncognitoAccess()')).toBe(true);
    expect(await rig.extensionEval('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual(['*://127.0.0.1/*']);
    expect(await rig.extensionEval('chrome.storage.managed.get()')).toEqual({ sites: ['http://127.0.0.1'], helpDeskName: 'IT' });
    await until(async () => JSON.stringify(await watchedBy(rig)) === '["http://127.0.0.1"]', { what: 'the site to be watched' });
    expect(await rig.kit('check')).toMatchObject({ isGood: true });
  });
});
