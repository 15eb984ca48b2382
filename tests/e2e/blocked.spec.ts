import { expect, test } from '@playwright/test';
import { openList } from '../lab/drive.ts';
import { sites, startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { Rig } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { launchFor } from './suite.ts';

/** "Block all cookies and site data", as a user sets it (a policy does the same): then also `localStorage` throws, for the page and for us. */
const blocksAll = { profile: { default_content_setting_values: { cookies: 2 } } };

test.describe('the browser keeps nothing for the site', () => {
  let rig: Rig;
  test.beforeAll(async () => {
    rig = await launchFor('chromium', '26.9.4', 'dist/chromium', { chromiumPreferences: blocksAll });
  });
  test.afterAll(() => rig.close());

  for (const [at, release] of ['24.03.10', '26.8.0', '26.9.4'].entries())
    test(`${release} does not start, and the popup says why, without a button that cannot help`, async () => {
      const lab = await startLab({ release: await fetchRelease(release), site: sites[at] as (typeof sites)[number] });
      const page = await rig.newPage();
      await openList(page, lab);
      // What stands there is no fault before it has asked nothing for 5 s; a splash or a blank root is waited for by the popup.
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      const popup = await rig.openPopup(page);
      expect(await saidBy(popup)).toBe('blocked-storage');
      expect(await popup.evaluate(`document.querySelector('[data-testid=fix]')`)).toBeNull();
      expect(lab.requests.some(({ path }) => path === '/server/login')).toBe(false);
      await popup.close();
      await page.close();
      await lab.stop();
    });
});
