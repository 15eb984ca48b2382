import { expect, test } from '@playwright/test';
import { LoginStore, startLab } from '../lab/lab.ts';
import { signInQuickly } from '../lab/drive.ts';
import { fetchRelease } from '../lab/releases.ts';
import { saidBy } from './cell.ts';
import { storedBy } from './inside.ts';
import { upgrade, workerReady } from './scenarios/upgrade.ts';
import { launchFor } from './suite.ts';

const shown = `[...document.scripts].map((script) => script.text.match(/packageVersion = "([^"]*)"/)?.[1]).find(Boolean)`;

/** Precaches of 26.3 to 26.8 answer "/" with their own index page, until the new service worker has replaced them. */
for (const [browser, from, to] of [['chromium', '26.7.0', '26.8.0'], ['chromium', '26.8.0', '26.9.4'], ['firefox', '26.8.0', '26.9.4']] as const)
  test(`"/" is the old release after ${from} -> ${to}: another visit brings the old one again, the click the new one, for good, ${browser}`, async () => {
    test.setTimeout(240_000);
    const rig = await launchFor(browser, from);
    const lab = await startLab({ release: await fetchRelease(from), https: true, logins: new LoginStore() });
    const page = await rig.newPage();
    try {
      // Else the new worker would take over within seconds, and the page would heal by itself.
      await lab.setFault({ id: 'proxy-kept-worker' });
      await signInQuickly(page, lab);
      await workerReady({ lab, page });
      await upgrade({ lab, page }, true);
      for (const visit of ['first', 'second']) {
        await page.goto(`${lab.origin}/`);
        expect(await page.evaluate(shown), `${visit} visit before the repair`).toBe(from);
        // The Web-UI goes on to its start page by itself. The server answers that address, and with the new release: a reload there, or in between, proves nothing.
        await page.waitFor(`location.pathname !== '/'`, { what: 'the start page' });
      }

      const popup = await rig.openPopup(page);
      const said = await saidBy(popup);
      expect(said, JSON.stringify((await storedBy(rig)).session)).toBe('stale-shell');
      await popup.click('[data-testid=fix]');
      await popup.waitFor(`document.querySelector('[data-phase=probation]')`, { timeoutMs: 90_000, what: 'the proof' });
      await popup.close();
      for (const visit of ['first', 'second']) {
        await page.goto(`${lab.origin}/`);
        expect(await page.evaluate(shown), `${visit} visit after the repair`).toBe(to);
      }
      expect(lab.complaints).toEqual([]);
    } finally {
      await page.close();
      await lab.stop();
      await rig.close();
    }
  });
