import { expect, test } from '@playwright/test';
import { openList } from '../lab/drive.ts';
import type { Lab } from '../lab/lab.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { until, type RigPage } from '../rig/index.ts';
import { bannerSays } from './in-banner.ts';
import { loadsOfList, phaseIs, recordOf, repairOf, storedBy } from './inside.ts';
import { pageOf } from './violations.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** A repair that nobody clicked, over a real page of a watched site, and where it keeps its hands off. */
const release = '26.8.0';
const broken = 'The session list did not load';
const set = (items: object): string => `chrome.storage.local.set(${JSON.stringify(items)})`;

test.describe.serial('a repair by itself', () => {
  let rig: ChromiumRig;
  let lab: Lab;
  let page: RigPage;
  let tabId: number;
  let close: WatchedPage['close'];

  test.beforeAll(async () => {
    ({ rig, lab, page, tabId, close } = await openWatched(release));
    await rig.extensionEval(set({ automatic: 'cache' }));
  });
  test.afterAll(() => close());

  async function breakList(): Promise<void> {
    await page.goto(`${lab.origin}/version.json`);
    lab.clearRequests();
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
  }

  test('is not begun where something was typed; the banner offers it', async () => {
    // Paused, so that there is time to type.
    await rig.extensionEval(set({ 'paused-until-ms': Date.now() + 3_600_000 }));
    await breakList();
    await until(async () => (await recordOf(rig, tabId))?.diagnosis.verdict === 'faulty', { timeoutMs: 30_000, what: 'the fault' });
    // A broken 26.8 list has no field but the choice of the project. A person's notes stand for any other, and for the hardest: a closed shadow root, whose host alone is heard of.
    await page.evaluate(`(() => {
      const root = document.body.appendChild(document.createElement('my-notes')).attachShadow({ mode: 'closed' });
      root.innerHTML = '<textarea style="position: fixed; z-index: 9999; inset: 0 0 auto auto"></textarea>';
      (window.notes = root.firstChild).focus();
    })()`);
    await pageOf(rig.context, lab.origin).keyboard.type('not saved yet');
    await rig.extensionEval(`chrome.storage.local.remove('paused-until-ms')`);
    await bannerSays(rig.context, lab.origin, broken);
    expect((await repairOf(rig, lab.origin)).phase).toBe('idle');
    expect(loadsOfList(lab)).toBe(1);
    expect(await page.evaluate(`window.notes.value`)).toBe('not saved yet');
  });

  test('is done on the next broken page, and told over it', async () => {
    await breakList();
    await bannerSays(rig.context, lab.origin, 'This page was broken and was repaired by itself (Reload the page). 7 sessions shown, the server has 7.');
    expect(await repairOf(rig, lab.origin)).toMatchObject({ phase: 'probation', run: { fault: 'failed-list', trigger: 'self', navigations: 1 } });
    expect(loadsOfList(lab), 'the broken one, and ours').toBe(2);
    expect((await storedBy(rig)).local['history']).toMatchObject([{ fault: 'failed-list', trigger: 'self', outcome: 'fixed', steps: [{ remedy: 'reload', outcome: 'cured' }] }]);
  });

  test('is not done twice: what breaks again is told', async () => {
    await breakList();
    await phaseIs(rig, lab.origin, 'exhausted');
    await bannerSays(rig.context, lab.origin, 'A repair of this page began by itself (Reload the page). The problem came back. The page worked again, then broke again. Something keeps breaking it, so repairing it over and over would not help.');
    expect(loadsOfList(lab)).toBe(1);
    expect((await storedBy(rig)).local['history']).toMatchObject([{ outcome: 'relapse' }]);
    expect(lab.complaints).toEqual([]);
  });
});
