import { expect, test } from '@playwright/test';
import { openList, signInQuickly, waitForList } from '../lab/drive.ts';
import { sites, startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { until, type Rig } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { phaseIs, recordOf, repairOf, ringTelling, tabAt, tellingIn } from './inside.ts';
import { launchFor } from './suite.ts';

/** In 26.9 any request of the start that fails ends in a login panel, over a session that is alive: the user waits for the server, and need not sign in. */
const release = '26.9.4';

/** A login panel is at rest once nothing was answered for 5 s; the 15 s at least between two alarms see to that. */
async function ring(rig: Rig, { requests }: Lab): Promise<void> {
  await until(async () => Date.now() - (requests.at(-1)?.t ?? 0) > 6_000, { timeoutMs: 40_000, what: 'the page to be at rest' });
  await ringTelling(rig);
}

test('a server that fails while the page starts, and is back: the list, without a sign-in', async () => {
  test.setTimeout(180_000);
  const lab = await startLab({ release: await fetchRelease(release), site: sites[5] as (typeof sites)[number] });
  const rig = await launchFor('chromium', release);
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    await lab.setFault({ id: 'manager-down' });
    await openList(page, lab);
    await waitForList(page, lab, ({ isLoginShown }) => isLoginShown);
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('server-failing');
    expect(await popup.evaluate(`document.querySelector('[data-testid=code]').textContent`)).toBe('WUR-13');
    expect(await popup.evaluate(`document.querySelector('main').textContent`)).toContain('You are still signed in');
    await popup.click('[data-testid=bring]');
    await popup.waitFor(`document.querySelector('[data-testid=note]') !== null`, { what: 'the promise' });
    await popup.close();

    lab.clearRequests();
    await page.evaluate('window.wasThere = true');
    await ring(rig, lab);
    await until(async () => (await tellingIn(rig))?.delayMs === 30_000, { what: 'a question that the server fails' });
    await lab.setFault(null);
    await ring(rig, lab);
    await until(async () => (await tellingIn(rig))?.good === 1, { what: 'a first good answer' }).catch(async (error: Error) => {
      throw new Error(`${error.message}: ${JSON.stringify((await recordOf(rig, await tabAt(rig, lab.origin)))?.diagnosis)}`);
    });
    expect(await page.evaluate('window.wasThere'), 'no load before the second').toBe(true);
    await ring(rig, lab);
    await phaseIs(rig, lab.origin, 'probation');
    expect(await repairOf(rig, lab.origin)).toMatchObject({ run: { fault: 'needless-login-panel', navigations: 1 } });
    const state = await waitForList(page, lab, ({ rows }) => rows > 0);
    expect([state.rows, state.isLoginShown, await page.evaluate('window.wasThere ?? false')]).toEqual([7, false, false]);
    expect(lab.requests.filter(({ kind, method }) => kind === 'login' && method === 'POST')).toEqual([]);
    expect(await tellingIn(rig)).toBeUndefined();
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});
