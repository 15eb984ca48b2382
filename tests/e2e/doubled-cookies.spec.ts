import { expect, test } from '@playwright/test';
import { signInQuickly } from '../lab/drive.ts';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPage } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { cookiesIn } from './inside.ts';
import { openHealthyList } from './scenarios/steps.ts';
import { clearTicked, followPopup } from './site-page.ts';
import { launchFor } from './suite.ts';

/** A second cookie of the session, by a proxy or an earlier setting: newer than the server's own, so that the server reads this one. Left alone for 45 s it stays so (26.8.0). */
const host = 'webui.lab.test';
const second = { name: 'AIOHTTP_SESSION', value: 'deadbeefdeadbeefdeadbeefdeadbeef', domain: `.${host}`, path: '/', httpOnly: true, secure: true };
const isSignedInByCookie = (page: RigPage) => page.evaluate(`fetch('/server/login-check', { method: 'POST' }).then((answer) => answer.json()).then(({ authenticated }) => authenticated)`);

test('26.8.0: it is named, and taken away alone under a login that goes on', async () => {
  test.setTimeout(150_000);
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
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});
