import { expect, test } from '@playwright/test';
import { signInQuickly } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { until, type Rig, type RigPage, type RigPopup } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { ringTelling, storedBy, tellingIn, watchedBy } from './inside.ts';
import { openHealthyList } from './scenarios/steps.ts';
import { launchFor } from './suite.ts';

/** The browser's own error page where a Web-UI was: nobody of ours can stand there, and the popup speaks all the same. */
const release = '26.8.0';
const textOf = (testid: string): string => `document.querySelector('[data-testid=${testid}]')?.textContent`;

test.describe.serial('the server is down', () => {
  let rig: Rig;
  let lab: Lab;
  let page: RigPage;

  test.beforeAll(async () => {
    rig = await launchFor('chromium', release);
    lab = await startLab({ release: await fetchRelease(release) });
    page = await rig.newPage();
    await signInQuickly(page, lab);
    await openHealthyList({ page, lab });
  });
  test.afterAll(async () => {
    await lab.stop();
    await rig.close();
  });
  test.afterEach(() => lab.setFault(null));

  async function goDown(): Promise<RigPopup> {
    await lab.setFault({ id: 'server-down' });
    await page.goto(lab.origin + lab.listRoute, { mayFail: true });
    // The navigation has failed a moment before the error page stands; a click between the two would be for the old page.
    await page.waitFor(`location.protocol === 'chrome-error:'`, { what: "the browser's own page" });
    const popup = await rig.openPopup(page);
    await popup.waitFor(`document.querySelector('[data-testid=reload]') !== null`, { what: 'the popup to see the error page' });
    return popup;
  }

  test('under a site that is not watched: the plain fact, and a reload', async () => {
    let popup = await goDown();
    expect(await popup.evaluate(textOf('title'))).toBe('The browser shows its own error page here');
    expect(await popup.evaluate(`document.querySelector('[data-testid=tell]')`)).toBeNull();
    await lab.setFault(null);
    await popup.click('[data-testid=reload]');
    // Chrome has taken the click's permission back with the error page; that is no other kind of site.
    expect(await saidBy(popup)).toBe('no-answer');
    await popup.close();
    await openHealthyList({ page, lab });
    popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('healthy');
    await popup.close();
  });

  test('under a watched one: the Web-UI did not answer, and it can be brought back', async () => {
    let popup = await rig.openPopup(page);
    await popup.click('[data-testid=watch]');
    await until(async () => ((await watchedBy(rig)) as string[]).includes(lab.origin), { what: 'the site to be watched' });
    await popup.close();

    popup = await goDown();
    expect(await popup.evaluate(textOf('title'))).toBe('Your Web-UI did not answer');
    expect(await popup.evaluate(`document.querySelector('[data-testid=fix]')`)).toBeNull();
    await popup.click('[data-testid=bring]');
    await popup.waitFor(textOf('note'), { what: 'the promise' });
    await popup.close();
    await ringTelling(rig);
    await until(async () => (await tellingIn(rig))?.delayMs === 30_000, { what: 'a question that nobody answers' });
  });

  test('and back: a reload from the popup shows the list again, and it is looked at from the start', async () => {
    const popup = await goDown();
    await lab.setFault(null);
    await popup.click('[data-testid=reload]');
    expect(await saidBy(popup)).toBe('healthy');
    expect(await popup.evaluate(textOf('title'))).toBe('The session list works');
    const records = Object.entries((await storedBy(rig)).session).filter(([key]) => key.startsWith('tab:'));
    expect(records.map(([, record]) => record)).toMatchObject([{ origin: lab.origin, evidence: { since: 'start' } }]);
    await popup.close();
    expect(lab.complaints).toEqual([]);
  });
});
