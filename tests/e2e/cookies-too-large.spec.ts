import { expect, test } from '@playwright/test';
import { openList, signInQuickly } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPage } from '../rig/index.ts';
import { cookiesIn, storedBy } from './inside.ts';
import { clearTicked, followPopup, ticked } from './site-page.ts';
import { launchFor } from './suite.ts';

/** From the server's refusal to a page that works: by the popup's button, the page of the site's data, and a tick of the user's own. */
const host = 'webui.lab.test';
const parent = '.lab.test';
const canary = 'CANARY-cookie-71c4';
/** Without either of them the header is small enough; a browser keeps no cookie over 4096 bytes. */
const large = [
  { name: 'portal_state', value: canary + 'x'.repeat(3900), domain: parent, path: '/', secure: true },
  { name: 'analytics', value: canary + 'y'.repeat(3700), domain: parent, path: '/' },
];
const small = [
  { name: 'neighbour', value: `${canary} of the host`, domain: host, path: '/', httpOnly: true },
  { name: 'filler', value: 'z'.repeat(900), domain: host, path: '/' },
  { name: 'sso', value: 'sibling', domain: 'sso.lab.test', path: '/' },
];

const box = (name: string): string => `[data-testid=cookies] tbody tr:has(td .key:text-is("${name}")) input`;

/** Verdict or fault after this cookie alone was cleared. */
async function clear(site: RigPage, name: string): Promise<unknown> {
  await site.click(box(name));
  return clearTicked(site);
}

async function expectTooLarge(site: RigPage): Promise<void> {
  expect(await site.evaluate(`document.querySelector('[data-testid=too-large]') !== null`)).toBe(true);
  expect(await ticked(site)).toBe(0);
  expect(await site.evaluate('document.body.innerHTML')).not.toContain(canary);
}

async function play(rig: ChromiumRig, lab: Lab): Promise<void> {
  const page = await rig.newPage();
  await signInQuickly(page, lab);
  await rig.context.addCookies([...large, ...small]);
  await openList(page, lab);
  expect(await page.evaluate('document.body.textContent')).toContain('Got more than 8190 bytes');
  const before = await cookiesIn(rig);
  const site = await followPopup(rig, page, 'oversized-cookies');
  expect(await site.evaluate('document.body.innerHTML')).not.toContain(canary);
  await expectTooLarge(site);

  // A small one does not help, and the page says so.
  expect(await clear(site, 'neighbour')).toBe('oversized-cookies');
  await expectTooLarge(site);
  expect(['healthy', 'signed-out']).toContain(await clear(site, 'portal_state'));
  const gone = [`${host}/ neighbour`, `${parent}/ portal_state`];
  expect(await cookiesIn(rig)).toEqual(Object.fromEntries(Object.entries(before).filter(([id]) => !gone.includes(id))));
  // What is to be given back is kept, for an hour; nothing else is.
  const { session, ...lasting } = await storedBy(rig);
  const kept = Object.entries(session).filter(([key]) => !key.startsWith('undo:'));
  expect(JSON.stringify([kept, lasting])).not.toContain(canary);
}

for (const release of ['24.03.10', '26.8.0', '26.9.4'])
  test(`${release}: cookies of the parent domain, from the refusal to a page that works`, async () => {
    test.setTimeout(150_000);
    const rig = (await launchFor('chromium', release, undefined, { grants: [`*://${host}/*`, '*://lab.test/*'] })) as ChromiumRig;
    const lab = await startLab({ release: await fetchRelease(release), https: true });
    try {
      await play(rig, lab);
      expect(lab.complaints).toEqual([]);
    } finally {
      await lab.stop();
      await rig.close();
    }
  });
