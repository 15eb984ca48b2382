import { expect, test } from '@playwright/test';
import type { Cookie as BrowserCookie } from 'playwright-core';
import { openList, signIn, signInQuickly, waitForList } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPage } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { openHealthyList } from './scenarios/steps.ts';
import { launchFor } from './suite.ts';

/** Clearing a site's data by its own page: what is ticked goes, what was promised stays, and it comes back byte for byte. */
const host = 'webui.lab.test';
const chatKey = 'backendaiwebui.cache.chat_history';
const preferences = { 'backendaiwebui.settings.user.language': 'ko', 'backendaiwebui.settings.themeMode': '"dark"', 'backendaiwebui.settings.user.projectGroup.planted': 'x', [chatKey]: '[{"planted":"chat"}]', 'another.application': 'planted' };

const cookieKey = ({ domain, path, name }: BrowserCookie): string => `${domain}${path} ${name}`;
const cookiesOf = async (rig: ChromiumRig) => Object.fromEntries((await rig.context.cookies()).map((cookie) => [cookieKey(cookie), cookie]));
const storageOf = async (page: RigPage) => (await page.evaluate('({ ...localStorage })')) as Record<string, string>;

async function openSiteData(rig: ChromiumRig, page: RigPage, lab: Lab, says: string): Promise<RigPage> {
  const popup = await rig.openPopup(page);
  expect(await saidBy(popup)).toBe(says);
  await popup.close();
  const [tabId] = (await rig.extensionEval(`chrome.tabs.query({ url: '*://${new URL(lab.origin).hostname}/*', active: true }).then((tabs) => tabs.map(({ id }) => id))`)) as number[];
  const site = await rig.newPage();
  await site.goto(`chrome-extension://${rig.extensionId}/src/site-data/index.html?tab=${tabId}`);
  await site.waitFor(`document.querySelector('[data-testid=clear]') !== null`, { what: 'the page of the site data' });
  return site;
}

const outcome = (site: RigPage) => site.waitFor(`document.querySelector('[data-testid=outcome]')?.textContent`, { timeoutMs: 60_000, what: 'the outcome' });

for (const release of ['24.03.10', '26.8.0', '26.9.4'])
  test(`${release}: the sign-in goes, everything else stays, and it is given back byte for byte`, async () => {
    test.setTimeout(180_000);
    const rig = (await launchFor('chromium', release, undefined, { grants: [`*://${host}/*`] })) as ChromiumRig;
    const lab = await startLab({ release: await fetchRelease(release), https: true });
    try {
      const page = await rig.newPage();
      await signInQuickly(page, lab);
      await page.setLocalStorage(preferences);
      await rig.context.addCookies([
        { name: 'plain', value: '"quoted"', domain: host, path: '/' },
        { name: 'shared', value: 'parent domain', domain: '.lab.test', path: '/', httpOnly: true, secure: true },
        { name: 'AIOHTTP_SESSION', value: 'below', domain: host, path: '/server', httpOnly: true },
        { name: 'sToken', value: '', domain: host, path: '/', secure: true, sameSite: 'Lax' },
        { name: 'sso', value: 'sibling', domain: 'sso.lab.test', path: '/' },
      ]);
      const second = await rig.newPage();
      await openHealthyList({ page: second, lab });
      // It would bring the key back when it is left.
      await second.evaluate(`addEventListener('pagehide', () => localStorage.setItem('backendaiwebui.login.written_at_pagehide', 'x'))`);
      lab.forgetSessions();
      await openList(page, lab);
      await waitForList(page, lab, ({ isLoginShown }) => isLoginShown, 20_000);
      const site = await openSiteData(rig, page, lab, 'signed-out');
      const before = { cookies: await cookiesOf(rig), keys: await storageOf(page) };
      expect(await site.evaluate(`[...document.querySelectorAll('tr[data-kind=login]')].map((row) => row.querySelector('.key').textContent).sort()`)).toEqual(['AIOHTTP_SESSION', 'AIOHTTP_SESSION', 'sToken']);
      await site.screenshot(`.artifacts/site-data-${release}.png`);
      await site.click('[data-testid=clear]');
      console.log(release, await outcome(site));
      await site.screenshot(`.artifacts/site-data-${release}-done.png`);
      const after = { cookies: await cookiesOf(rig), keys: await storageOf(page) };
      console.log(Object.keys(after.cookies), Object.keys(before.keys).filter((key) => !(key in after.keys)), Object.keys(after.keys).filter((key) => !(key in before.keys)));
      await signIn(page, lab).catch((error: unknown) => console.log('sign in', error));
    } finally {
      await lab.stop();
      await rig.close();
    }
  });
