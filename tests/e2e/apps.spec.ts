import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { openList, signInQuickly, waitForList } from '../lab/drive.ts';
import { startLab, type Lab, type LabOptions } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { until, type RigPage } from '../rig/index.ts';
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
    await page.getByRole('dialog').getByText('Jupyter').first().click();
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

/** A list with one session; then our scripts come, by the popup's click, as long as nothing is wrong. */
async function openAndLook(id: string, apps: NonNullable<LabOptions['apps']>): Promise<{ lab: Lab; page: RigPage }> {
  const lab = await startLab({ release: await fetchRelease(id), sessions: 1, apps });
  const page = await rig.newPage();
  await signInQuickly(page, lab);
  await openList(page, lab);
  await waitForList(page, lab, ({ rows }) => rows > 0);
  return { lab, page };
}

for (const [id, version] of [['24.03.10', 'v1'], ['26.8.0', 'v1'], ['26.8.0', 'v2']] as const) {
  test(`${id}: a dead ${version} proxy is told from a page that is broken, and alarms nobody`, async () => {
    const { lab, page } = await openAndLook(id, { version, mounts: ['.local'] });
    try {
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
    } finally {
      await page.close();
      await lab.stop();
    }
  });
}

for (const [id, version, mounts, offered] of [['24.03.10', 'v1', ['data', '.local'], true], ['26.8.0', 'v2', ['.local'], true], ['26.8.0', 'v2', ['data'], false]] as const) {
  test(`${id}: who is back soon from Jupyter, ${mounts.join(' and ')} mounted, is ${offered ? 'offered what to do' : 'left in peace'}`, async () => {
    const { lab, page } = await openAndLook(id, { version, mounts });
    try {
      const before = await rig.openPopup(page);
      await saidBy(before);
      await before.close();
      const list = shownAt(lab);
      const app = rig.context.waitForEvent('page', { predicate: (each) => each.url().startsWith(lab.appProxy?.origin ?? '-'), timeout: 30_000 });
      await lists[id]?.(list);
      await (await app).waitForLoadState();
      await list.bringToFront();
      await page.waitFor('document.visibilityState === "visible"');
      const popup = await rig.openPopup(page);
      expect(await saidBy(popup)).toBe('healthy');
      expect(await popup.evaluate(guides)).toBe(offered ? 1 : 0);
      if (offered) await popup.screenshot(`.artifacts/e2e/jupyter-${id}.png`);
      await popup.close();
      await (await app).close();
    } finally {
      await page.close();
      await lab.stop();
    }
  });
}
