import { expect, test } from '@playwright/test';
import { signInQuickly, tryToSignIn } from '../lab/drive.ts';
import { sites, startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { attach, evaluate } from '../rig/chromium/raw.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { until, type Rig, type RigPage, type RigPopup } from '../rig/index.ts';
import type { PrivateTry } from '../../src/core/private-try.ts';
import { saidBy } from './cell.ts';
import { storedBy } from './inside.ts';
import { ownPageBy } from './own-page.ts';
import { launchFor } from './suite.ts';

/** A login that is accepted and then undone: a private window tells whether anything stored here is to blame. */
const release = '26.9.4';
const textOf = (testid: string): string => `document.querySelector('[data-testid=${testid}]')?.textContent`;

/** What the popup makes of the page stands in the error, where it does not come to what is waited for. */
const says = (popup: RigPopup, expression: string, what: string): Promise<unknown> =>
  popup.waitFor(expression, { what }).catch(async (error: Error) => {
    throw new Error(`${error.message}; the popup: ${JSON.stringify(await popup.evaluate(`({ ...document.querySelector('main')?.dataset })`))}`);
  });
const click = (popup: RigPopup, id: string) => popup.click(`[data-testid=${id}]`);

/** All that is kept of tries, and where. */
async function triesOf(rig: Rig): Promise<readonly PrivateTry[]> {
  const { session, ...lasting } = await storedBy(rig);
  expect(JSON.stringify(lasting)).not.toContain('private');
  return Object.entries(session).filter(([key]) => key.startsWith('private:')).map(([, tried]) => tried as PrivateTry);
}

async function openUndone(rig: Rig, lab: Lab): Promise<RigPage> {
  const page = await rig.newPage();
  await signInQuickly(page, lab);
  lab.forgetSessions();
  await page.evaluate(`localStorage.removeItem('backendaiwebui.sessionid')`);
  lab.clearRequests();
  await lab.setFault({ id: 'login-unkept' });
  await tryToSignIn(page, lab, lab.credentials.password);
  await until(async () => lab.requests.some(({ kind, status }) => kind === 'login' && status === 200), { what: 'the login to be accepted' });
  return page;
}

/** A page that goes on has answers to come: until it has asked nothing for a while, the popup says no more than "signed-out". */
async function openPopup(rig: Rig, page: RigPage, lab: Lab): Promise<RigPopup> {
  const lastAsked = (): number => lab.requests.at(-1)?.t ?? 0;
  await until(async () => Date.now() - lastAsked() > 6_000, { timeoutMs: 40_000, what: 'the page to come to rest' });
  const popup = await rig.openPopup(page);
  expect(await saidBy(popup)).toBe('undone-login');
  expect(await popup.evaluate(textOf('code'))).toBe('WUR-54');
  return popup;
}

/** With which addresses pages were opened in windows that Chromium keeps apart from the profile's own; their own scripts may have changed them since. */
async function openedPrivately({ context }: ChromiumRig): Promise<readonly unknown[]> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const own = targetInfos.find(({ url }) => url.startsWith('chrome-extension://'))?.browserContextId;
  const apart = targetInfos.filter(({ type, browserContextId }) => type === 'page' && browserContextId !== own);
  const addresses = await Promise.all(
    apart.map(async ({ targetId }) => evaluate((await attach(session, targetId)).send, `performance.getEntriesByType('navigation')[0]?.name`)),
  );
  await session.detach();
  return addresses;
}

test('a click opens the front page privately; the popup asks, and each answer has its meaning', async () => {
  test.setTimeout(180_000);
  const lab = await startLab({ release: await fetchRelease(release), site: sites[3] as (typeof sites)[number] });
  const rig = (await launchFor('chromium', release)) as ChromiumRig;
  try {
    const page = await openUndone(rig, lab);
    await page.evaluate(`history.replaceState(history.state, '', '?canary=1#canary')`);
    let popup = await openPopup(rig, page, lab);
    expect(await openedPrivately(rig)).toEqual([]);
    await click(popup, 'private').catch(() => undefined);
    await until(async () => (await triesOf(rig)).length === 1, { what: 'the question to be kept' });
    expect(await triesOf(rig)).toMatchObject([{ origin: lab.origin, opened: true, found: { fault: 'undone-login', code: 'WUR-54' }, answer: null }]);
    const address = await until(async () => (await openedPrivately(rig)).find((each) => String(each).startsWith('http')), { what: 'the private window' });
    expect([address, await page.url()]).toEqual([`${lab.origin}/`, expect.stringContaining('?canary=1#canary')]);
    await popup.close();

    popup = await rig.openPopup(page);
    await says(popup, `${textOf('title')} === 'Could you sign in there?'`, 'the question');
    await click(popup, 'no');
    await says(popup, `${textOf('code')} === 'WUR-98'`, 'what "no" means');
    expect(await popup.evaluate(`document.querySelector('[data-testid=site-data]')`)).toBeNull();
    await popup.close();

    popup = await rig.openPopup(page);
    await says(popup, `${textOf('code')} === 'WUR-98'`, 'the same over a new popup');
    await click(popup, 'back');
    await says(popup, `${textOf('code')} === 'WUR-54'`, 'the diagnosis');
    await click(popup, 'private').catch(() => undefined);
    await until(async () => (await triesOf(rig)).length === 1, { what: 'the second question' });
    await popup.close();

    popup = await rig.openPopup(page);
    await click(popup, 'yes');
    await says(popup, `${textOf('code')} === 'WUR-97'`, 'what "yes" means');
    await ownPageBy(rig, popup, 'site-data');
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});

test('Firefox lets us open none: the way by hand, and the question all the same', async () => {
  test.setTimeout(180_000);
  const lab = await startLab({ release: await fetchRelease(release), site: sites[4] as (typeof sites)[number] });
  const rig = await launchFor('firefox', release);
  try {
    const page = await openUndone(rig, lab);
    const popup = await openPopup(rig, page, lab);
    await click(popup, 'private');
    const said = String(await says(popup, `document.querySelector('[data-testid=untried]') && ${textOf('diagnosis')}`, 'the question'));
    expect(said).toContain('Shift+P');
    expect(said).toContain(lab.origin);
    expect(await triesOf(rig)).toMatchObject([{ opened: false, answer: null }]);
    await click(popup, 'untried');
    await says(popup, `${textOf('code')} === 'WUR-54' && document.querySelector('[data-testid=private]') !== null`, 'the diagnosis');
    expect(await triesOf(rig)).toEqual([]);
    await popup.close();
  } finally {
    await lab.stop();
    await rig.close();
  }
});
