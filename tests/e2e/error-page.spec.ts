import { expect, test } from '@playwright/test';
import { signInQuickly, waitForList } from '../lab/drive.ts';
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

/** Chrome loads such a page again by itself while it stands in front (docs/platform.md). Here it is we who shall. */
const args = ['--disable-auto-reload'];
const isErrorPage = `/^(chrome-error|about:neterror)/.test(document.documentURI)`;

async function goDown(rig: Rig, lab: Lab, page: RigPage): Promise<RigPopup> {
  await lab.setFault({ id: 'server-down' });
  await page.goto(lab.origin + lab.listRoute, { mayFail: true });
  // The navigation has failed a moment before the error page stands; a click between the two would be for the old page.
  await page.waitFor(isErrorPage, { what: "the browser's own page" });
  const popup = await rig.openPopup(page);
  await popup.waitFor(`document.querySelector('[data-testid=reload]') !== null`, { what: 'the popup to see the error page' });
  return popup;
}

async function watch(rig: Rig, lab: Lab, page: RigPage): Promise<void> {
  const popup = await rig.openPopup(page);
  await popup.click('[data-testid=watch]');
  await until(async () => ((await watchedBy(rig)) as string[]).includes(lab.origin), { what: 'the site to be watched' });
  await popup.close();
}

/** By the user's wish, and then without the user. */
async function isBroughtBack(rig: Rig, lab: Lab, page: RigPage): Promise<void> {
  const popup = await goDown(rig, lab, page);
  expect(await popup.evaluate(textOf('title'))).toBe('Your Web-UI did not answer');
  expect(await popup.evaluate(`document.querySelector('[data-testid=fix]')`)).toBeNull();
  await popup.click('[data-testid=bring]');
  await popup.waitFor(textOf('note'), { what: 'the promise' });
  await popup.close();
  await ringTelling(rig);
  await until(async () => (await tellingIn(rig))?.delayMs === 30_000, { what: 'a question that nobody answers' });
  await lab.setFault(null);
  await ringTelling(rig);
  await until(async () => (await tellingIn(rig))?.good === 1, { what: 'a first good answer' });
  expect(await page.evaluate(isErrorPage), 'no load before the second').toBe(true);
  await ringTelling(rig);
  const { rows } = await waitForList(page, lab, (state) => state.rows === 7, 60_000);
  expect(rows).toBe(7);
  expect(await tellingIn(rig)).toBeUndefined();
}

test.describe.serial('the server is down', () => {
  let rig: Rig;
  let lab: Lab;
  let page: RigPage;

  test.beforeAll(async () => {
    rig = await launchFor('chromium', release, undefined, { args });
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

  test('under a site that is not watched: the plain fact, and a reload', async () => {
    let popup = await goDown(rig, lab, page);
    expect(await popup.evaluate(textOf('title'))).toBe('The browser shows its own error page here');
    expect(await popup.evaluate(`document.querySelector('[data-testid=bring]')`)).toBeNull();
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

  test('under a watched one it is loaded by itself after two good answers, and looked at from the start', async () => {
    test.setTimeout(180_000);
    await watch(rig, lab, page);
    await isBroughtBack(rig, lab, page);
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('healthy');
    expect(await popup.evaluate(textOf('title'))).toBe('The session list works');
    const records = Object.entries((await storedBy(rig)).session).filter(([key]) => key.startsWith('tab:'));
    expect(records.map(([, record]) => record)).toMatchObject([{ origin: lab.origin, evidence: { since: 'start' } }]);
    await popup.close();
    expect(lab.complaints).toEqual([]);
  });
});

test('a watched site in Firefox, which loads no error page again by itself', async () => {
  test.setTimeout(180_000);
  const rig = await launchFor('firefox', release);
  const lab = await startLab({ release: await fetchRelease(release) });
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    await openHealthyList({ page, lab });
    await watch(rig, lab, page);
    await isBroughtBack(rig, lab, page);
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});
