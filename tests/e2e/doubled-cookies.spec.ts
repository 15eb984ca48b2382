import { expect, test } from '@playwright/test';
import { signInQuickly } from '../lab/drive.ts';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPage } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { cookiesIn } from './inside.ts';
import { openHealthyList, openToLogin } from './scenarios/steps.ts';
import { clearTicked, followPopup } from './site-page.ts';
import { launchFor } from './suite.ts';

/** A second cookie of the session, by a proxy or an earlier setting: newer than the server's own, so that the server reads this one. Left alone for 45 s it stays so (26.8.0). */
const host = 'webui.lab.test';
const second = { name: 'AIOHTTP_SESSION', value: 'deadbeefdeadbeefdeadbeefdeadbeef', domain: `.${host}`, path: '/', httpOnly: true, secure: true };
const isSignedInByCookie = (page: RigPage) => page.evaluate(`fetch('/server/login-check', { method: 'POST' }).then((answer) => answer.json()).then(({ authenticated }) => authenticated)`);

test('26.8.0: it is named, and taken away alone, over a login that goes on and before one that is hidden', async () => {
  test.setTimeout(210_000);
  const rig = (await launchFor('chromium', '26.8.0', undefined, { grants: [`*://${host}/*`] })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease('26.8.0'), https: true });
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    await rig.context.addCookies([second, { name: 'plain', value: 'neighbour', domain: host, path: '/' }]);
    await openHealthyList({ page, lab });
    const before = await cookiesIn(rig);
    expect(await isSignedInByCookie(page)).toBe(false);
    const site = await followPopup(rig, page, 'doubled-cookies');
    expect(await site.evaluate(`document.querySelector('input:checked').closest('tr').textContent`)).toContain('one more of this name');
    expect(await clearTicked(site)).toBe('healthy');
    expect(await cookiesIn(rig)).toEqual(Object.fromEntries(Object.entries(before).filter(([id]) => id !== `.${host}/ AIOHTTP_SESSION`)));
    expect(await isSignedInByCookie(page)).toBe(true);
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('healthy');
    await popup.close();

    await site.bringToFront();
    await site.click('[data-testid=give-back]');
    await site.waitFor(`document.querySelector('main[data-working=false][data-outcome=given-back]') !== null`, { timeoutMs: 60_000, what: 'the cookie to be given back' });
    expect(await cookiesIn(rig)).toEqual(before);
    await site.close();

    // Behind a dead id as well: the login panel hides a login that lives, and the least brings it back, one after the other.
    await page.goto(`${lab.origin}/version.json`);
    await page.setLocalStorage({ 'backendaiwebui.sessionid': second.value });
    expect((await openToLogin({ page, lab })).isLoginShown).toBe(true);
    const again = await followPopup(rig, page, 'doubled-cookies');
    expect(await clearTicked(again)).toBe('dead-session-id');
    await page.bringToFront();
    const fixing = await rig.openPopup(page);
    expect(await saidBy(fixing)).toBe('dead-session-id');
    await fixing.click('[data-testid=fix]');
    await fixing.waitFor(`document.querySelector('[data-phase=probation]') !== null`, { timeoutMs: 60_000, what: 'the repair to be proved' });
    await fixing.close();
    expect(await isSignedInByCookie(page)).toBe(true);
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});
