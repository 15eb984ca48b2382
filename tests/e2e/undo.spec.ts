import { expect, test } from '@playwright/test';
import { signInQuickly } from '../lab/drive.ts';
import { sites, startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { chromiumPage } from '../rig/chromium/page.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPage } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { cookiesIn, phaseIs, storedBy } from './inside.ts';
import { scenario } from './scenarios/index.ts';
import { openHealthyList } from './scenarios/steps.ts';
import { ownPageBy } from './own-page.ts';
import { launchFor } from './suite.ts';

/** What a plan removed is put back: cookies and storage are byte for byte what they were before the click, and so is the diagnosis. */
const release = '26.8.0';
/** The page itself writes these at every load and at leaving. */
const volatile = ['backendaiwebui.settings.general.last_login', 'backendaiwebui.settings.user.last_window_close_time', 'tabCountData', 'backendaiwebui.logs'];

async function keptBy(rig: ChromiumRig, page: RigPage): Promise<unknown> {
  const [local, session] = (await page.evaluate('[{ ...localStorage }, { ...sessionStorage }]')) as Record<string, string>[];
  return { cookies: await cookiesIn(rig), local: Object.fromEntries(Object.entries(local ?? {}).filter(([name]) => !volatile.includes(name))), session };
}

/** By the popup over "Fixed", which opens the page of the site's data. */
async function byHand(rig: ChromiumRig, page: RigPage): Promise<unknown> {
  const popup = await rig.openPopup(page);
  const site = await chromiumPage(await ownPageBy(rig, popup, 'site-data', 'undo'));
  await site.click('[data-testid=give-back]', { timeoutMs: 15_000 });
  return site.waitFor(`document.querySelector('main[data-working=false][data-outcome=given-back] [data-testid=outcome]')?.dataset.fault`, { timeoutMs: 60_000, what: 'the outcome' });
}

/** By the one message that a list of repairs sends. */
const byMessage = (origin: string) => async (rig: ChromiumRig): Promise<unknown> =>
  rig.extensionEval(`chrome.runtime.sendMessage({ type: 'undo', origin: ${JSON.stringify(origin)} }).then(({ value }) => value.done?.diagnosis?.fault ?? value.refused)`);

test('26.8.0: a dead session id and a stale address come back as they were', async () => {
  test.setTimeout(240_000);
  const rig = (await launchFor('chromium', release)) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release), site: sites[5] as (typeof sites)[number] });
  try {
    for (const [fault, putBack] of [['dead-session-id', byHand], ['stale-endpoint', byMessage(lab.origin)]] as const)
      await test.step(fault, async () => {
        const page = await rig.newPage();
        await signInQuickly(page, lab);
        // What the page itself writes once somebody is signed in is there before, too.
        await openHealthyList({ page, lab });
        await scenario(fault).play({ lab, page });
        const popup = await rig.openPopup(page);
        expect(await saidBy(popup)).toBe(fault);
        const before = await keptBy(rig, page);
        await popup.click('[data-testid=fix]');
        await phaseIs(rig, lab.origin, 'probation');
        await popup.close();
        expect(await keptBy(rig, page)).not.toEqual(before);

        expect(await putBack(rig, page)).toBe(fault);
        expect(await keptBy(rig, page)).toEqual(before);
        expect(Object.keys((await storedBy(rig)).session).filter((key) => key.startsWith('undo:'))).toEqual([]);
        const again = await rig.openPopup(page);
        expect(await saidBy(again)).toBe(fault);
        await again.close();
        await page.close();
      });
    expect(lab.complaints).toEqual([]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});
