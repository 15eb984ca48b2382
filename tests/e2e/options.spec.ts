import { expect, test } from '@playwright/test';
import { openList, signInQuickly } from '../lab/drive.ts';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { until } from '../rig/index.ts';
import { bannerIn, bannerSays } from './in-banner.ts';
import { badgeOf, recordOf, storedBy, tabAt, watchedBy } from './inside.ts';
import { launchFor } from './suite.ts';

/** What the user chooses in the options counts at once, over a page that stands open and broken. */
const release = '26.8.0';
const broken = 'The session list did not load';
const registered = `chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.flatMap(({ matches }) => matches))`;

test('the options: a site by its address, the banner off and on, a pause, another language, and the site forgotten', async () => {
  const rig = (await launchFor('chromium', release)) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release) });
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    const options = await rig.newPage();
    await options.goto(`chrome-extension://${rig.extensionId}/src/options/index.html`);
    const typist = rig.context.pages().find((each) => each.url().includes('/options/'));
    if (!typist) throw new Error('no options page');
    const says = (what: string) => options.waitFor(`document.querySelector('main[data-working=false][data-outcome=${what}]') !== null`, { what: `the outcome ${what}` });

    await options.type('#address', 'ftp://webui.lab.test');
    await options.click('[data-testid=add]');
    await says('no-address');
    await options.type('#address', `${lab.origin}/session?tab=1`);
    await typist.keyboard.press('Enter');
    await says('added');
    expect(await watchedBy(rig)).toEqual([lab.origin]);
    expect(await rig.extensionEval(registered)).toEqual(['*://127.0.0.1/*']);
    expect((await storedBy(rig)).session).not.toHaveProperty('pending-watch');

    await options.click('[data-testid=banner]');
    await until(async () => (await storedBy(rig)).local['banner-off'] === true, { what: 'the banner to be off' });
    await page.bringToFront();
    await page.goto(`${lab.origin}/version.json`);
    const tabId = await tabAt(rig, lab.origin);
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
    await until(async () => (await badgeOf(rig, tabId)) === '!', { what: 'the sign' });
    expect((await recordOf(rig, tabId))?.diagnosis).toMatchObject({ fault: 'failed-list' });
    // Twice the moment after which it would have come; that it can come is seen next.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await bannerIn(rig.context, lab.origin)).toBeNull();

    await options.click('[data-testid=banner]');
    await bannerSays(rig.context, lab.origin, broken);
    await options.click('[data-testid=pause]');
    await until(async () => (await bannerIn(rig.context, lab.origin)) === null, { what: 'the banner to go' });
    await until(async () => (await badgeOf(rig, tabId)) === '', { what: 'the sign to go' });
    await options.click('[data-testid=pause]');
    await says('pause-ended');
    await until(async () => (await badgeOf(rig, tabId)) === '!', { what: 'the sign to come back' });

    await typist.getByTestId('language').selectOption('ko');
    await options.waitFor(`document.documentElement.lang === 'ko' && document.querySelector('h1').textContent === '옵션'`, { what: 'the page in Korean' });
    const popup = await rig.openPopup(page);
    await popup.waitFor(`document.documentElement.lang === 'ko' && document.querySelector('h1') !== null`, { what: 'the popup in Korean' });
    await popup.close();

    await options.click('[data-testid=forget]');
    await says('forgotten');
    expect(await options.evaluate('document.activeElement.tagName'), 'where the keyboard goes on').toBe('H1');
    expect(await watchedBy(rig)).toEqual([]);
    expect(await rig.extensionEval(registered)).toEqual([]);
    expect(await rig.extensionEval(`chrome.permissions.contains({ origins: ['*://127.0.0.1/*'] })`)).toBe(false);
    await until(async () => !JSON.stringify(await storedBy(rig)).includes(lab.origin), { what: 'nothing to be kept of the site' });
    expect([await badgeOf(rig, tabId), options.consoleErrors, lab.complaints]).toEqual(['', [], []]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});
