import { expect, test } from '@playwright/test';
import { openList } from '../lab/drive.ts';
import type { Lab } from '../lab/lab.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { until, type RigPage } from '../rig/index.ts';
import { bannerIn, bannerSays, buttonOf } from './in-banner.ts';
import { badgeOf, loadsOfList, recordOf, repairOf } from './inside.ts';
import { openHealthyList } from './scenarios/steps.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** The banner over a real page of a watched site; pressed by real clicks, since nothing else presses it. */
const release = '26.8.0';
const broken = 'The session list did not load';

test.describe.serial('the banner', () => {
  let rig: ChromiumRig;
  let lab: Lab;
  let page: RigPage;
  let tabId: number;
  let close: WatchedPage['close'];

  test.beforeAll(async () => {
    ({ rig, lab, page, tabId, close } = await openWatched(release));
  });
  test.afterAll(() => close());

  async function breakList(): Promise<void> {
    await page.goto(`${lab.origin}/version.json`);
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
    await until(async () => (await badgeOf(rig, tabId)) === '!', { what: 'the sign' });
  }
  const press = async (name: string): Promise<void> => {
    const { x, y } = await buttonOf(rig.context, lab.origin, name);
    await page.clickAt(x, y);
  };

  test('does not stand over a healthy list', async () => {
    await openHealthyList({ page, lab });
    await until(async () => (await recordOf(rig, tabId))?.diagnosis.verdict === 'healthy', { what: 'a healthy page' });
    expect(await bannerIn(rig.context, lab.origin)).toBeNull();
  });

  test('comes by itself over a broken one, and the page can neither read nor press it', async () => {
    await breakList();
    await bannerSays(rig.context, lab.origin, broken);
    lab.clearRequests();
    const host = `document.querySelector('[data-web-ui-repair-banner]')`;
    expect(await page.evaluate(`${host}.shadowRoot`)).toBeNull();
    const { x, y } = await buttonOf(rig.context, lab.origin, 'Fix this page');
    await page.evaluate(`(() => {
      ${host}.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) document.elementFromPoint(${x}, ${y}).dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: ${x}, clientY: ${y} }));
      for (const key of ['Enter', ' ', 'Escape']) ${host}.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    })()`);
    // A press would have come through before this answer, which takes the same way.
    await rig.extensionEval(`chrome.tabs.sendMessage(${tabId}, { type: 'unsaved' })`);
    expect((await repairOf(rig, lab.origin)).phase).toBe('idle');
    expect((await bannerIn(rig.context, lab.origin))?.buttons.map(({ name }) => name)).toEqual(['Fix this page', 'Not now', 'Why do I see this?', '×']);
  });

  test('is pressed by the user: one click, one page load, and the proof in its place', async () => {
    await press('Fix this page');
    await bannerSays(rig.context, lab.origin, 'Fixed. 7 sessions shown, the server has 7.');
    expect(await repairOf(rig, lab.origin)).toMatchObject({ phase: 'probation', run: { fault: 'failed-list', trigger: 'click', navigations: 1 } });
    expect(loadsOfList(lab)).toBe(1);
    await press('×');
    await until(async () => (await bannerIn(rig.context, lab.origin)) === null, { what: 'the banner to go' });
  });

  test('comes no second time within the hour, though the list breaks again', async () => {
    await breakList();
    await until(async () => (await recordOf(rig, tabId))?.diagnosis.verdict === 'faulty', { what: 'the fault' });
    expect(await bannerIn(rig.context, lab.origin)).toBeNull();
    expect(lab.complaints).toEqual([]);
  });
});
