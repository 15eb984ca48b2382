import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { openList, signInQuickly, waitForList } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { launchRig, until, type Rig, type RigPage } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { launchFor } from './suite.ts';

/** Jupyter, opened from the real list by real clicks, with what leads to it (WSProxy) well and down. */
const lists: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '24.03.10': async (page) => {
    await page.locator('[icon=apps]').first().click();
    await page.locator('mwc-icon-button:has(img[src*=jupyter])').first().click();
  },
  '26.8.0': async (page) => {
    await page.getByText('lab-session-01').first().click();
    await page.locator('.ant-drawer .ant-btn-primary.ant-btn-lg').first().click();
    await page.getByRole('dialog').locator('img[src*=jupyter]').first().click();
  },
};

const guides = `document.querySelectorAll('[data-testid^=guide-]').length`;

let rig: ChromiumRig;
test.beforeAll(async () => {
  rig = (await launchFor('chromium', '26.8.0')) as ChromiumRig;
});
test.afterAll(() => rig.close());

const shownAt = (lab: Lab): Page => {
  const found = rig.context.pages().find((each) => each.url().startsWith(lab.origin));
  if (!found) throw new Error('no page shows the lab');
  return found;
};

async function openHealthy(browser: Rig, lab: Lab): Promise<RigPage> {
  const page = await browser.newPage();
  await signInQuickly(page, lab);
  await openList(page, lab);
  await waitForList(page, lab, ({ rows }) => rows > 0);
  return page;
}

for (const [id, version] of [['24.03.10', 'v1'], ['26.8.0', 'v1'], ['26.8.0', 'v2']] as const) {
  test(`${id}: a dead ${version} proxy is told from a page that is broken, and alarms nobody`, async () => {
    const lab = await startLab({ release: await fetchRelease(id), sessions: 1, apps: { version, mounts: ['.local'] } });
    try {
      const page = await openHealthy(rig, lab);
      await lab.appProxy?.down();
      await lists[id]?.(shownAt(lab));
      await until(async () => lab.requests.some(({ path }) => path.endsWith('/wsproxy-version')), { what: 'the page to ask for the proxy' });
      const said = await until(async () => {
        const popup = await rig.openPopup(page);
        if ((await saidBy(popup)) === 'unreachable-apps') return popup;
        await popup.close();
        return null;
      }, { what: 'the proxy to be named' });
      expect(await said.evaluate(guides)).toBe(1);
      expect(await said.evaluate(`document.querySelectorAll('[data-testid=fix], [data-testid=tell]').length`)).toBe(0);
      await said.close();
      await page.close();
    } finally {
      await lab.stop();
    }
  });
}

/** In Firefox, whose tabs lie behind one another here as on anybody's screen; Playwright has every page of Chromium believe to be in front. */
for (const [mounts, offered] of [[['data', '.local'], true], [['data'], false]] as const) {
  test(`24.03.10 in Firefox: who is back soon from Jupyter, ${mounts.join(' and ')} mounted, is ${offered ? 'offered what to do' : 'left in peace'}`, async () => {
    test.setTimeout(120_000);
    const firefox = await launchRig({ browser: 'firefox', extensionDir: 'dist/firefox', firefoxPrefs: { 'dom.disable_open_during_load': false } });
    const lab = await startLab({ release: await fetchRelease('24.03.10'), sessions: 1, apps: { version: 'v1', mounts } });
    try {
      const page = await openHealthy(firefox, lab);
      const before = await firefox.openPopup(page);
      expect(await saidBy(before)).toBe('healthy');
      await before.close();
      await page.click('mwc-icon-button[icon=apps]');
      // The dialog is still moving into its place.
      const isAsked = (): boolean => lab.requests.some(({ path }) => path.endsWith('/wsproxy-version'));
      await until(async () => isAsked() || (await page.click('img[src*=jupyter]', { timeoutMs: 1_000 }).then(isAsked, isAsked)), { what: 'the page to open Jupyter' });
      await page.waitFor('document.visibilityState === "hidden"', { timeoutMs: 30_000, what: 'the list to lie behind the app' });
      await page.bringToFront();
      await page.waitFor('document.visibilityState === "visible"', { what: 'the list to be in front' });
      const popup = await firefox.openPopup(page);
      expect(await saidBy(popup)).toBe('healthy');
      expect(await popup.evaluate(guides)).toBe(offered ? 1 : 0);
      if (!offered) return;
      await popup.screenshot('.artifacts/e2e/jupyter.png');
    } finally {
      await lab.stop();
      await firefox.close();
    }
  });
}
