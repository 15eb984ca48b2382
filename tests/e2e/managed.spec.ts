import { expect, test } from '@playwright/test';
import type { Received } from '../../src/core/policy.ts';
import { sessionKeys } from '../../src/core/storage.ts';
import { judgedBy } from '../rig/chromium/policy.ts';
import { openList, signInQuickly, waitForList } from '../lab/drive.ts';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { launchInstalled, whyNotInstalled, type InstalledRig } from '../rig/chromium/installed.ts';
import { until } from '../rig/index.ts';
import { bannerIn, bannerSays, buttonOf } from './in-banner.ts';
import { badgeOf, phaseIs, recordOf, storedBy, tabAt, watchedBy } from './inside.ts';
import { controls, focused } from './keys.ts';
import { coarse } from './suite.ts';
import { noViolations, pageOf, violationsOf } from './violations.ts';

/** What an administrator sets, in a real policy file, for a build that declares the organisation's hosts: it arrives late, changes, breaks, and goes. */
const reason = whyNotInstalled();
const registered = 'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.flatMap(({ matches }) => matches))';

const receivedBy = async (rig: InstalledRig): Promise<Received | undefined> => (await storedBy(rig)).session[sessionKeys.policy] as Received | undefined;
/** The browser reads the file again by itself. */
const arrives = (rig: InstalledRig, what: string, is: (received: Received | undefined) => boolean): Promise<unknown> =>
  until(async () => is(await receivedBy(rig)), { timeoutMs: 60_000, what });

test('managed settings: a site is watched and repaired with nothing asked, settings come and go, broken ones are named', async () => {
  test.skip(reason !== null, reason ?? '');
  test.setTimeout(300_000);
  const lab = await startLab({ release: await fetchRelease('26.8.0') });
  const rig = await launchInstalled({ args: [coarse] });
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    expect([await receivedBy(rig), await watchedBy(rig)]).toEqual([undefined, []]);

    // A list where text is wanted never comes through the browser's own check; what costs too much does, and is named by us.
    await rig.setManaged({ sites: [lab.origin, 'https://*.lab.test'], banner: false, language: 'ko', highestCost: 'session', helpDeskName: ['dropped'], locked: ['sites', 'banner'] });
    await arrives(rig, 'the settings', (received) => received !== undefined);
    const { policy, given, problems } = (await receivedBy(rig)) as Received;
    expect(policy).toMatchObject({ sites: [lab.origin], banner: false, language: 'ko', highestCost: 'cache', helpDeskName: null, locked: ['sites', 'banner'] });
    expect(given).toEqual(['sites', 'banner', 'highestCost', 'language', 'locked']);
    expect(problems.map(({ key, code }) => [key, code]).sort()).toEqual([['highestCost', 'too-high'], ['sites', 'wildcard']]);
    // By its own words: nothing is wrong with what the kit wrote, and one key is not there.
    const judged = await judgedBy(rig.context);
    expect(judged['chrome']).toEqual({ DeveloperToolsAvailability: null, ExtensionSettings: null });
    expect(judged[rig.extensionId]).toEqual(Object.fromEntries(given.map((key) => [key, null])));
    await until(async () => JSON.stringify(await watchedBy(rig)) === JSON.stringify([lab.origin]), { what: 'the site to be watched' });
    expect(await rig.extensionEval(registered)).toEqual(['*://127.0.0.1/*']);
    const tabId = await tabAt(rig, lab.origin);

    await page.goto(`${lab.origin}/version.json`);
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
    await until(async () => (await badgeOf(rig, tabId)) === '!', { what: 'the sign' });
    expect((await recordOf(rig, tabId))?.diagnosis).toMatchObject({ fault: 'failed-list' });
    expect(await bannerIn(rig.context, lab.origin)).toBeNull();

    const options = await rig.newPage();
    await options.goto(`chrome-extension://${rig.extensionId}/src/options/index.html`);
    await options.waitFor(`document.documentElement.lang === 'ko' && document.querySelector('[data-testid=problems]') !== null`, { what: 'the managed section in Korean' });
    expect(await options.evaluate(`[...document.querySelectorAll('[data-testid=problems] [data-code]')].map(({ dataset }) => dataset.code).sort()`)).toEqual(['too-high', 'wildcard']);
    expect(await options.evaluate(`[document.querySelector('[data-testid=banner]').disabled, document.querySelector('[data-testid=language]').disabled, document.querySelector('[data-testid=forget]')]`)).toEqual([true, false, null]);

    expect(await violationsOf(rig.context, options, '/options/')).toEqual(noViolations);
    // By keys alone: what is fixed is passed over.
    const order = (await options.evaluate(controls)) as string[];
    const walked: unknown[] = [];
    for (const _ of order) {
      await pageOf(rig.context, '/options/').keyboard.press('Tab');
      walked.push(await options.evaluate(focused));
    }
    expect(order).not.toContain('banner');
    expect(walked).toEqual(order.map((at) => ({ at, isSeen: true })));

    // A change while it runs: the banner may come, over the page that stands there; its button repairs, and nobody was asked anything.
    await rig.setManaged({ sites: [lab.origin], banner: true, language: 'en' });
    await arrives(rig, 'the change', (received) => received?.policy.banner === true);
    await page.bringToFront();
    await bannerSays(rig.context, lab.origin, 'The session list did not load');
    const { x, y } = await buttonOf(rig.context, lab.origin, 'Fix this page');
    await page.clickAt(x, y);
    await phaseIs(rig, lab.origin, 'probation');
    expect(await waitForList(page, lab, ({ rows }) => rows === 7)).toMatchObject({ rows: 7 });
    await options.waitFor(`document.documentElement.lang === 'en' && document.querySelector('[data-testid=problems]') === null && document.querySelector('[data-testid=forget]') !== null`, { what: 'the change on the options page' });

    // Switched off while a page stands broken: nothing is offered any more that an administrator does not want.
    await page.goto(`${lab.origin}/version.json`);
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
    await until(async () => (await badgeOf(rig, tabId)) === '!', { what: 'the sign again' });
    await rig.setManaged({ sites: [lab.origin], detectorsOff: ['error-in-list-place'] });
    await arrives(rig, 'what is switched off', (received) => received?.policy.detectorsOff.length === 1);
    await until(async () => (await badgeOf(rig, tabId)) === '', { what: 'the sign to go' });
    expect((await recordOf(rig, tabId))?.diagnosis.verdict).toBe('cant-tell');

    await rig.setManaged({});
    await arrives(rig, 'that nothing is set', (received) => received === undefined);
    await until(async () => JSON.stringify(await watchedBy(rig)) === '[]', { what: 'the site to be left' });
    await until(async () => JSON.stringify(await rig.extensionEval(registered)) === '[]', { what: 'the registration to go' });
    await until(async () => !JSON.stringify(await storedBy(rig)).includes(lab.origin), { what: 'nothing to be kept of the site' });
    expect(lab.complaints).toEqual([]);
  } finally {
    await rig.close();
    await lab.stop();
  }
});
