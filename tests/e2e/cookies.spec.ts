import { expect, test } from '@playwright/test';
import { signInQuickly } from '../lab/drive.ts';
import { sites, startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { until, type RigPage, type RigPopup } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { canary } from './hostile/sites.ts';
import { storedBy, watchedBy } from './inside.ts';
import { addLargeCookies } from './scenarios/cookies.ts';
import { openHealthyList } from './scenarios/steps.ts';
import { launchFor } from './suite.ts';

/** Cookies that are too large, where no cell of the matrix can look: the browser's own page, and what a refusal repeats. */
const release = '26.8.0';
const textOf = (testid: string): string => `document.querySelector('[data-testid=${testid}]')?.textContent`;

test.describe.serial('cookies too large for the server', () => {
  let rig: ChromiumRig;
  let lab: Lab;
  let page: RigPage;

  test.beforeAll(async () => {
    rig = (await launchFor('chromium', release)) as ChromiumRig;
    lab = await startLab({ release: await fetchRelease(release), site: sites[0] as (typeof sites)[number] });
    page = await rig.newPage();
    await signInQuickly(page, lab);
    await openHealthyList({ page, lab });
  });
  test.afterAll(async () => {
    await lab.stop();
    await rig.close();
  });

  const open = (): Promise<void> => page.goto(lab.origin + lab.listRoute, { mayFail: true });
  async function openErrorPage(): Promise<RigPopup> {
    await open();
    await page.waitFor(`location.protocol === 'chrome-error:'`, { what: "the browser's own page" });
    return rig.openPopup(page);
  }

  test('431 under a site that is not watched: nothing new', async () => {
    await lab.setFault({ id: 'cookies-431' });
    await addLargeCookies({ page, lab });
    const popup = await openErrorPage();
    await popup.waitFor(`document.querySelector('[data-testid=reload]') !== null`, { what: 'the popup to see the error page' });
    expect(await popup.evaluate(textOf('title'))).toBe('The browser shows its own error page here');
    expect(await popup.evaluate(`document.querySelector('[data-testid=site-data]')`)).toBeNull();
    await popup.close();
  });

  test('the refusal repeats the cookies, and nothing of them is kept or said', async () => {
    await lab.setFault(null);
    const { hostname } = new URL(lab.origin);
    // First of all in the header, so that it is what the answer repeats: the longest path comes first (RFC 6265, 5.4).
    await page.addCookies([{ name: canary, value: `${canary}-value`, domain: hostname, path: lab.listRoute }]);
    await open();
    expect(await page.evaluate('document.body.textContent')).toContain(canary);
    let popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('oversized-cookies');
    expect(await popup.evaluate(`document.querySelector('[data-testid=site-data]') !== null`)).toBe(true);
    expect(await popup.evaluate('document.body.innerHTML')).not.toContain(canary);
    expect(JSON.stringify(await storedBy(rig))).not.toContain(canary);
    await popup.click('[data-testid=watch]');
    await until(async () => ((await watchedBy(rig)) as string[]).includes(lab.origin), { what: 'the site to be watched' });
    await popup.close();
    lab.clearRequests();
    await open();
    await until(async () => JSON.stringify((await storedBy(rig)).session).includes('"since":"start"'), { what: 'a look from the start' });
    popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('oversized-cookies');
    await popup.close();
    expect(JSON.stringify(await storedBy(rig))).not.toContain(canary);
    expect((await rig.consoles()).filter((said) => said.includes(canary))).toEqual([]);
    expect(lab.requests.filter(({ path }) => path === '/version.json').length).toBeLessThanOrEqual(2);
  });

  test('431 under a watched one: the server answers without cookies', async () => {
    await lab.setFault({ id: 'cookies-431' });
    const popup = await openErrorPage();
    await popup.waitFor(`document.querySelector('[data-testid=site-data]') !== null`, { what: 'the popup to hear from the server' });
    expect(await popup.evaluate(textOf('title'))).toBe('Your Web-UI answers again, or only without cookies');
    expect(await popup.evaluate(`document.querySelector('[data-testid=reload]') !== null`)).toBe(true);
    await popup.close();
    expect(lab.complaints).toEqual([]);
  });
});
