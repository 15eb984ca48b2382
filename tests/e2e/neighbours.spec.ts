import { expect, test } from '@playwright/test';
import { signIn, signInQuickly } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPage } from '../rig/index.ts';
import { quietPath } from '../../src/core/site-data.ts';
import { sessionIdKey } from '../../src/content/session-id.ts';
import { saidBy } from './cell.ts';
import { cookiesIn } from './inside.ts';
import { scenario } from './scenarios/index.ts';
import { launchFor } from './suite.ts';

/**
 * The dearest repairs leave alone what is not their business: the sibling host, the other port of the same host, and of the repaired
 * origin itself every other cookie and every other key. The extension may act on all of these hosts here, so that it is not the browser
 * that holds it back.
 */
const release = '26.8.0';


/** 26.8 itself writes these at every load: its log of requests, the times of the last start and the last leave, and its count of open tabs. */
const volatile = ['backendaiwebui.logs', 'backendaiwebui.settings.general.last_login', 'backendaiwebui.settings.user.last_window_close_time', 'tabCountData'];

interface Place {
  readonly local: Readonly<Record<string, string>>;
  readonly session: Readonly<Record<string, string>>;
  /** Path, state and start of each registration's worker. */
  readonly workers: readonly string[];
  /** Number of entries and of bytes of each cache. */
  readonly caches: Readonly<Record<string, readonly [entries: number, bytes: number]>>;
  /** Set by the test in the document: a reload loses it. */
  readonly document: string | undefined;
}

const readPlace = `(async () => ({
  local: { ...localStorage },
  session: { ...sessionStorage },
  workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope, active }) => [scope, active?.scriptURL, active?.state].join(' ')),
  caches: Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) => {
    const cache = await caches.open(name);
    const kept = await cache.matchAll();
    const sizes = await Promise.all(kept.map(async (response) => (await response.arrayBuffer()).byteLength));
    return [name, [kept.length, sizes.reduce((a, b) => a + b, 0)]];
  }))),
  document: globalThis.mark,
}))()`;

const placeIn = async (page: RigPage): Promise<Place> => (await page.evaluate(readPlace)) as Place;
const lasting = (kept: Readonly<Record<string, string>>) => without(kept, volatile);
const passing = (kept: Readonly<Record<string, string>>) => Object.keys(kept).filter((key) => volatile.includes(key));

const plant = (name: string): string => `(() => {
  localStorage.setItem('planted.${name}', 'local ${name}');
  sessionStorage.setItem('planted.${name}', 'session ${name}');
  globalThis.mark = '${name}';
})()`;

/** A neighbour with a service worker, caches and storage of its own, left on a quiet document. */
async function settle(rig: ChromiumRig, origin: string, name: string): Promise<RigPage> {
  const page = await rig.newPage();
  await page.goto(`${origin}/`);
  await page.waitFor('navigator.serviceWorker.ready.then(({ active }) => active?.state === "activated")', { timeoutMs: 60_000, what: `the service worker of ${name}` });
  await page.goto(origin + quietPath);
  await page.evaluate(plant(name));
  return page;
}

async function addCookies(rig: ChromiumRig, lab: Lab): Promise<void> {
  const host = new URL(lab.origin).hostname;
  const sso = new URL(lab.originOf('sso')).hostname;
  const parent = '.lab.test';
  await rig.context.addCookies([
    { name: 'plain', value: 'host', domain: host, path: '/' },
    { name: 'hidden', value: 'http only', domain: host, path: '/', httpOnly: true, secure: true, sameSite: 'Strict' },
    { name: 'elsewhere', value: 'another path', domain: host, path: '/pipeline' },
    { name: 'lasting', value: 'a year', domain: host, path: '/', expires: Math.floor(Date.now() / 1000) + 31_000_000 },
    { name: 'shared', value: 'parent domain', domain: parent, path: '/' },
    { name: 'sso', value: 'sibling', domain: sso, path: '/', httpOnly: true, secure: true },
  ]);
}

/** What a repair may change, and nothing else. */
interface Case {
  readonly title: string;
  readonly scenario: string;
  readonly says: string;
  readonly remedy: string;
  /** Cookies and localStorage keys of the repaired origin that are to go. */
  readonly cookies: readonly string[];
  readonly keys: readonly string[];
}

const cases: readonly Case[] = [
  { title: 'removing the stored copy', scenario: 'precache-html-script', says: 'poisoned-precache', remedy: 'reset-service-worker', cookies: [], keys: [] },
  { title: 'removing a dead session id', scenario: 'dead-session-id', says: 'dead-session-id', remedy: 'forget-session-id', cookies: [], keys: [sessionIdKey] },
  { title: 'ending a dead login', scenario: 'keypair-gone-unseen', says: 'vanished-keypair', remedy: 'end-session', cookies: ['webui.lab.test/ AIOHTTP_SESSION'], keys: [sessionIdKey] },
];

const without = <T>(kept: Readonly<Record<string, T>>, gone: readonly string[]): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(kept).filter(([key]) => !gone.includes(key)));

test('repairs touch no neighbour, no other cookie and no other key', async () => {
  test.setTimeout(300_000);
  const rig = (await launchFor('chromium', release, undefined, { grants: ['*://webui.lab.test/*', '*://sso.lab.test/*'] })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release), https: true });
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    const neighbours = [await settle(rig, lab.originOf('second-port'), 'second port'), await settle(rig, lab.originOf('sso'), 'sso')];
    await addCookies(rig, lab);
    await page.evaluate(plant('webui'));
    for (const each of cases) await test.step(each.title, () => repairs({ rig, lab, page, neighbours }, each));
    await test.step('and the user can sign in again', async () => {
      await lab.setFault(null);
      await signIn(page, lab);
      await scenario('healthy').play({ lab, page });
    });
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});

interface Scene {
  readonly rig: ChromiumRig;
  readonly lab: Lab;
  readonly page: RigPage;
  readonly neighbours: readonly RigPage[];
}

async function repairs({ rig, lab, page, neighbours }: Scene, { scenario: id, says, remedy, cookies, keys }: Case): Promise<void> {
  await scenario(id).play({ lab, page });
  const popup = await rig.openPopup(page);
  expect(await saidBy(popup)).toBe(says);
  await page.evaluate(`globalThis.mark = 'webui'`);
  const look = async () => ({ cookies: await cookiesIn(rig), here: await placeIn(page), there: await Promise.all(neighbours.map(placeIn)) });
  const before = await look();
  for (const { workers, caches } of before.there) {
    expect(workers).toHaveLength(1);
    expect(Object.values(caches).some(([entries]) => entries > 100)).toBe(true);
  }
  expect(Object.keys(before.cookies)).toEqual(expect.arrayContaining(['webui.lab.test/ AIOHTTP_SESSION', '.lab.test/ shared', 'sso.lab.test/ sso']));

  await popup.click('[data-testid=fix]');
  // The repair before this one may still be on probation.
  await popup.waitFor(`document.querySelector('[data-phase=probation] [data-outcome=cured][data-remedy=${remedy}]') !== null`, { timeoutMs: 60_000, what: 'the proof' });
  const after = await look();

  expect(after.there).toEqual(before.there);
  expect(after.cookies).toEqual(without(before.cookies, cookies));
  expect(lasting(after.here.local)).toEqual(without(lasting(before.here.local), keys));
  expect(Object.keys(after.here.local)).toEqual(expect.arrayContaining(passing(before.here.local)));
  expect(after.here.session).toEqual(before.here.session);
  expect([after.here.local['planted.webui'], after.here.session['planted.webui']]).toEqual(['local webui', 'session webui']);
  expect([before.here.document, after.here.document], 'and it was a repair: the page is a new one').toEqual(['webui', undefined]);
  await popup.close();
}
