import { expect, test } from '@playwright/test';
import { openList, signInQuickly } from '../lab/drive.ts';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { saidBy } from './cell.ts';
import { controls, focused } from './keys.ts';
import { launchFor } from './suite.ts';

/** The main job without a mouse: the popup is opened, Tab, Enter, and the proof is read. Escape is the browser's own, and CDP's keys do not reach its window. */
const release = '26.8.0';

test('a broken list is mended by keys alone', async () => {
  const rig = (await launchFor('chromium', release, undefined, { grants: ['*://127.0.0.1/*'] })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release) });
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('failed-list');

    const order = (await popup.evaluate(controls)) as string[];
    expect(order[0]).toBe('fix');
    const walked: unknown[] = [];
    for (const _ of order) {
      await popup.press('Tab');
      walked.push(await popup.evaluate(focused));
    }
    expect(walked).toEqual(order.map((at) => ({ at, isSeen: true })));
    // Round again, over the browser's own window or not.
    for (let presses = 0; presses < 3 && ((await popup.evaluate(focused)) as { at: string }).at !== 'fix'; presses++) await popup.press('Tab');
    expect(await popup.evaluate(focused)).toEqual({ at: 'fix', isSeen: true });
    await popup.press('Enter');
    await popup.waitFor(`document.querySelector('[data-phase=probation]') !== null`, { timeoutMs: 60_000, what: 'the proof' });
    expect(await popup.evaluate(`document.querySelector('[role=status]').textContent`)).toContain('7 sessions shown, the server has 7');
    // The pressed button has gone with its screen.
    expect(await popup.evaluate('document.activeElement.tagName')).toBe('H1');

    expect([page.consoleErrors.filter((said) => said.includes('chrome-extension:')), lab.complaints]).toEqual([[], []]);
  } finally {
    await lab.stop();
    await rig.close();
  }
});
