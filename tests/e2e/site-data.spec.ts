import { expect, test } from '@playwright/test';
import { signIn, signInQuickly } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { until, type RigPage } from '../rig/index.ts';
import { quietPath, type Choice, type SiteData } from '../../src/core/site-data.ts';
import { kindOfKey } from '../../src/core/site-keys.ts';
import { saidBy } from './cell.ts';
import { cookiesIn, storedBy, tabAt } from './inside.ts';
import { openHealthyList, openToLogin } from './scenarios/steps.ts';
import { launchFor } from './suite.ts';

/** Clearing a site's data by its own page: what is ticked goes, what was promised stays, and it comes back byte for byte. */
const host = 'webui.lab.test';
const planted = {
  'backendaiwebui.settings.user.language': 'ko',
  'backendaiwebui.settings.user.pinnedSessionHistory': '[{"planted":1}]',
  'backendaiwebui.cache.chat_history': '[{"planted":"chat"}]',
  'another.application': 'planted',
};
/** The page itself writes these at every load, and at leaving. */
const volatile = ['backendaiwebui.settings.general.last_login', 'backendaiwebui.settings.user.last_window_close_time', 'tabCountData', 'backendaiwebui.logs'];
const latecomer = 'backendaiwebui.login.written_at_pagehide';

const loadedBy = `performance.getEntriesByType('navigation')[0].type`;

const storageOf = async (page: RigPage): Promise<Record<string, string>> => {
  const all = Object.entries((await page.evaluate('({ ...localStorage })')) as Record<string, string>);
  return Object.fromEntries(all.filter(([name]) => !volatile.includes(name)));
};

async function openSiteData(rig: ChromiumRig, page: RigPage, says: string): Promise<RigPage> {
  const popup = await rig.openPopup(page);
  expect(await saidBy(popup)).toBe(says);
  await popup.close();
  const [tabId] = (await rig.extensionEval(`chrome.tabs.query({ url: '*://${host}/*', active: true }).then((tabs) => tabs.map(({ id }) => id))`)) as number[];
  const site = await rig.newPage();
  await site.goto(`chrome-extension://${rig.extensionId}/src/site-data/index.html?tab=${tabId}&lang=en`);
  await site.waitFor(`document.querySelector('[data-testid=clear]') !== null`, { what: 'the page of the site data' });
  return site;
}

async function press(site: RigPage, testid: string, outcome: string): Promise<string> {
  await site.click(`[data-testid=${testid}]`);
  const said = `document.querySelector('main[data-working=false][data-outcome=${outcome}] [data-testid=outcome]')?.textContent`;
  return String(await site.waitFor(said, { timeoutMs: 60_000, what: `the outcome of "${testid}"` }));
}

async function plant(rig: ChromiumRig, page: RigPage, lab: Lab): Promise<void> {
  await page.setLocalStorage(planted);
  await rig.context.addCookies([
    { name: 'plain', value: '"quoted"', domain: host, path: '/' },
    { name: 'shared', value: 'parent domain', domain: '.lab.test', path: '/', httpOnly: true, secure: true },
    { name: 'AIOHTTP_SESSION', value: 'below', domain: host, path: '/server', httpOnly: true },
    { name: 'sToken', value: '', domain: host, path: '/', secure: true, sameSite: 'Lax' },
    { name: 'sso', value: 'sibling', domain: new URL(lab.originOf('sso')).hostname, path: '/' },
  ]);
}

/** A second tab on the list, whose page writes a key when it is left, and a neighbour on another port. */
async function others(rig: ChromiumRig, lab: Lab): Promise<{ second: RigPage; neighbour: RigPage }> {
  const second = await rig.newPage();
  await openHealthyList({ page: second, lab });
  await second.evaluate(`addEventListener('pagehide', () => localStorage.setItem('${latecomer}', 'x'))`);
  const neighbour = await rig.newPage();
  await neighbour.goto(lab.originOf('second-port') + quietPath);
  await neighbour.evaluate(`localStorage.setItem('backendaiwebui.sessionid', 'of the other port')`);
  return { second, neighbour };
}

for (const release of ['24.03.10', '26.8.0', '26.9.4'])
  test(`${release}: the sign-in goes, preferences and neighbours stay, and all of it is given back byte for byte`, async () => {
    test.setTimeout(240_000);
    const rig = (await launchFor('chromium', release, undefined, { grants: [`*://${host}/*`] })) as ChromiumRig;
    const lab = await startLab({ release: await fetchRelease(release), https: true });
    try {
      const page = await rig.newPage();
      await signInQuickly(page, lab);
      await plant(rig, page, lab);
      const { second, neighbour } = await others(rig, lab);
      lab.forgetSessions();
      await openToLogin({ page, lab });
      const [where, secondWhere] = [await page.url(), await second.url()];
      const site = await openSiteData(rig, page, 'signed-out');
      const before = { cookies: await cookiesIn(rig), keys: await storageOf(page) };
      expect(before.keys).toMatchObject(planted);

      expect(await press(site, 'clear', 'cleared')).toContain('The page now asks you to sign in.');
      const after = { cookies: await cookiesIn(rig), keys: await storageOf(page) };
      expect(after.cookies).toEqual(Object.fromEntries(Object.entries(before.cookies).filter(([, { domain, name }]) => domain !== host || name === 'plain')));
      const { [latecomer]: late, ...keys } = after.keys;
      expect(late, 'what the second tab wrote when it was left').toBeUndefined();
      expect(keys).toEqual(Object.fromEntries(Object.entries(before.keys).filter(([name]) => kindOfKey(name) !== 'login')));
      expect([await page.url(), await second.url()], 'both tabs are back where they were').toEqual([where, secondWhere]);
      expect([await page.evaluate(loadedBy), await second.evaluate(loadedBy)], 'for no new visit, which would sign out where logout is automatic').toEqual(['reload', 'reload']);

      expect(await press(site, 'give-back', 'given-back')).toContain('As they were: cookies 3');
      expect(await cookiesIn(rig)).toEqual(before.cookies);
      const { [latecomer]: again, ...given } = await storageOf(page);
      expect([given, again]).toEqual([before.keys, 'x']);
      expect(await neighbour.evaluate('({ ...localStorage })')).toEqual({ 'backendaiwebui.sessionid': 'of the other port' });

      expect(await press(site, 'clear', 'refused'), 'nothing is ticked again by itself').toBe('Nothing is ticked.');
      await site.click('[data-kind=login] input');
      expect(await press(site, 'clear', 'cleared')).toContain('The page now asks you to sign in.');
      await page.bringToFront();
      await signIn(page, lab);
      const popup = await rig.openPopup(page);
      expect(await saidBy(popup)).toBe('healthy');
      await popup.close();
      // The page's own report may say "healthy" before the popup's look has asked who is signed in.
      await until(async () => !Object.keys((await storedBy(rig)).session).some((key) => /^(undo|clearing):/.test(key)), { what: 'nothing older to be given back after a new sign-in' });
      expect(lab.complaints).toEqual([]);
    } finally {
      await lab.stop();
      await rig.close();
    }
  });

test('26.8.0 in Firefox: by the same messages as the page sends', async () => {
  test.setTimeout(240_000);
  const release = '26.8.0';
  const rig = await launchFor('firefox', release, undefined, { grants: [`*://${host}/*`] });
  const lab = await startLab({ release: await fetchRelease(release), https: true });
  const say = (message: object) => rig.extensionEval(`browser.runtime.sendMessage(${JSON.stringify(message)})`);
  const jar = () => rig.extensionEval(`browser.cookies.getAll({}).then((all) => all.sort((a, b) => (a.path + a.name < b.path + b.name ? -1 : 1)))`);
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    await page.setLocalStorage(planted);
    await page.addCookies([{ name: 'AIOHTTP_SESSION', value: 'below', domain: host, path: '/server', httpOnly: true }, { name: 'plain', value: '"quoted"', domain: host, path: '/' }]);
    // Firefox lists it by the host's permission alone, and it is to go and to come back by that.
    await page.addCookies([{ name: 'shared', value: 'parent domain', domain: '.lab.test', httpOnly: true, secure: true }]);
    lab.forgetSessions();
    await openToLogin({ page, lab });
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('signed-out');
    await popup.close();
    const tabId = await tabAt(rig, lab.origin);
    const { value: data } = (await say({ type: 'siteData', tabId })) as { value: SiteData };
    const taken = data.cookies.filter(({ name }) => name !== 'plain').map(({ id }) => id);
    const [before, keys] = [await jar(), await storageOf(page)];
    expect([taken.length, data.mayReadCookies]).toEqual([3, true]);

    const choice: Choice = { cookies: taken, keys: ['login', 'log'], copies: true, mayLose: [], seen: { origin: data.origin, mayEndLogin: false } };
    expect(await say({ type: 'clearSiteData', tabId, choice })).toMatchObject({ value: { done: { cookies: 3, left: [], diagnosis: { fault: 'signed-out' } } } });
    expect(((await jar()) as { name: string }[]).map(({ name }) => name)).toEqual(['plain']);
    expect(await storageOf(page)).toEqual(Object.fromEntries(Object.entries(keys).filter(([name]) => kindOfKey(name) !== 'login')));

    expect(await say({ type: 'giveBackSiteData', tabId })).toMatchObject({ value: { done: { cookies: 3, left: [] } } });
    expect(await jar()).toEqual(before);
    expect(await storageOf(page)).toEqual(keys);
    expect(await page.evaluate(loadedBy)).toBe('reload');
  } finally {
    await lab.stop();
    await rig.close();
  }
});
