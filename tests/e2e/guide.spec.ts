import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { enGuide } from '../../src/core/texts/en-guide.ts';
import { signInQuickly, waitForList } from '../lab/drive.ts';
import { webuiFrom } from '../lab/faults/types.ts';
import { listRouteOf, startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease, pins } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import { until, type RigPage } from '../rig/index.ts';
import { saidBy } from './cell.ts';
import { outlineIn } from './in-outline.ts';
import { ownPageBy } from './own-page.ts';
import { launchFor } from './suite.ts';

/** The page of the guide: from the popup to a button of the real page, outlined and never pressed. By hand: `GUIDE=all` for every pin, or ids. */
const asked = process.env['GUIDE'];
const releases = asked === undefined ? ['22.09.20', '24.03.10', '26.9.4'] : asked === 'all' ? pins().map(({ id }) => id) : asked.split(',');
/** 21.02 keeps its language where we do not read it. */
const languageOf = (lab: Lab) => (lab.release.era === 'E0' ? 'en' : 'ko');

let rig: ChromiumRig;
test.beforeAll(async () => {
  rig = (await launchFor('chromium', '26.8.0')) as ChromiumRig;
});
test.afterAll(() => rig.close());

/** A healthy page, and the guide opened from the popup over it. */
async function openGuide(lab: Lab): Promise<{ page: RigPage; guide: Page }> {
  const page = await rig.newPage();
  await signInQuickly(page, lab);
  await page.setLocalStorage({ 'backendaiwebui.settings.user.language': `"${languageOf(lab)}"`, 'backendaiwebui.settings.user.selected_language': `"${languageOf(lab)}"` });
  await page.goto(lab.origin + listRouteOf(lab.release));
  await waitForList(page, lab, ({ rows }) => rows > 0);
  const popup = await rig.openPopup(page);
  await saidBy(popup);
  return { page, guide: await ownPageBy(rig, popup, 'guide') };
}

const wordOf = (lab: Lab, section: string, key: string): string => {
  const texts = JSON.parse(readFileSync(join(lab.release.root, `resources/i18n/${languageOf(lab)}.json`), 'utf8')) as Record<string, Record<string, string>>;
  return texts[section]?.[key] ?? '';
};

/** Of what lies at this place of the page, through open shadow roots: its words, its icon, its name, its row. */
const lyingAt = (page: RigPage, { x, y }: { readonly x: number; readonly y: number }) =>
  page.evaluate(`(() => {
    let found = document.elementFromPoint(${x}, ${y});
    const around = [];
    while (found?.shadowRoot?.elementFromPoint(${x}, ${y}) && found.shadowRoot.elementFromPoint(${x}, ${y}) !== found) { around.push(found); found = found.shadowRoot.elementFromPoint(${x}, ${y}); }
    const button = found?.closest('button') ?? found;
    const icon = [...around, button].map((each) => each.getAttribute('icon') ?? each.querySelector('[data-icon]')?.getAttribute('data-icon')).find(Boolean);
    return [button?.textContent.trim(), icon, button?.getAttribute('aria-label')].filter(Boolean).join(' | ');
  })()`) as Promise<string>;

/** Nothing but reading was asked of the manager: the lab refuses mutations with 400. */
const pressed = ({ requests }: Lab): string[] => requests.filter(({ path, status, method }) => /recalculate|rescan/.test(path) || (method === 'POST' && status === 400)).map(({ method, path }) => `${method} ${path}`);

/** A page that is between two documents shows nothing. */
const standing = (lab: Lab) => outlineIn(rig.context, lab.origin).catch(() => null);
const outlined = (lab: Lab, count: number) =>
  until(async () => {
    const seen = await standing(lab);
    return seen?.boxes.length === count ? seen : null;
  }, { timeoutMs: 40_000, what: `${count} outlined` });

for (const id of releases) {
  test(`${id}: what only an administrator may press is outlined on the page itself, and not pressed`, async () => {
    test.setTimeout(180_000);
    const lab = await startLab({ release: await fetchRelease(id), list: 'admin' });
    try {
      const { page, guide } = await openGuide(lab);
      lab.clearRequests();
      const point = async (entry: string, at: number): Promise<void> => {
        await guide.bringToFront();
        const open = guide.getByTestId(`entry-${entry}`);
        if ((await open.getAttribute('open')) === null) await open.locator('summary').click();
        const button = open.getByTestId(/^open-/).nth(at);
        await button.click();
        // Where the page has fields with something in them, the user is asked first.
        const isAsked = async () => (await open.textContent())?.includes(enGuide['guide.said.unsaved']) === true;
        await until(async () => (await isAsked()) || (await standing(lab)) !== null, { timeoutMs: 40_000, what: `${entry} to be opened` });
        if (await isAsked()) await button.click();
      };
      for (const [entry, key] of [['resources', 'RecalculateUsage'], ['images', 'RescanImages']] as const) {
        await point(entry, 0);
        // The page may still be moving, or its splash lie over it.
        await expect.poll(async () => lyingAt(page, (await outlined(lab, 1)).boxes[0]!), { message: key, timeout: 40_000 }).toContain(wordOf(lab, 'maintenance', key));
        await rig.context.pages().find((each) => each.url().startsWith(lab.origin))!.keyboard.press('Escape');
        await until(async () => (await standing(lab)) === null, { timeoutMs: 5_000, what: 'nothing of ours to stand there' });
      }
      await point('images', 1);
      // Later ones have the tab in the address.
      if (!webuiFrom(lab.release.pin, 24, 3)) {
        const tab = (await outlined(lab, 1)).boxes[0]!;
        expect(await lyingAt(page, tab)).toContain(wordOf(lab, 'environment', 'Registries'));
        await page.clickAt(tab.x, tab.y);
      }
      // The rows may move while their table finds its widths.
      const isRefresh = new RegExp(`\\b(refresh|sync)\\b|${wordOf(lab, 'maintenance', 'RescanImages')}`);
      let lying: readonly string[] = [];
      const areOutlined = async () => {
        lying = await Promise.all(((await standing(lab))?.boxes ?? []).map((box) => lyingAt(page, box)));
        return lying.length === 2 && lying.every((each) => isRefresh.test(each));
      };
      await expect.poll(async () => ((await areOutlined()) ? 'two refresh buttons' : lying), { timeout: 40_000 }).toBe('two refresh buttons');
      expect(pressed(lab)).toEqual([]);
      expect(lab.complaints).toEqual([]);
      await guide.close();
      await page.close();
    } finally {
      await lab.stop();
    }
  });
}

test('26.9.4: who is no administrator is sent to no page of theirs, and to the folders in the right place', async () => {
  test.setTimeout(120_000);
  const lab = await startLab({ release: await fetchRelease('26.9.4') });
  try {
    const { page, guide } = await openGuide(lab);
    await guide.getByTestId('entry-images').locator('summary').click();
    await expect(guide.getByTestId('entry-images').getByTestId('barred')).toBeVisible();
    await guide.getByTestId('entry-pip-packages').locator('summary').click();
    await expect(guide.getByTestId('open-folders')).not.toHaveCount(0);
    for (const id of ['open-maintenance', 'open-registries']) await expect(guide.getByTestId(id)).toHaveCount(0);
    lab.clearRequests();
    await guide.getByTestId('entry-pip-packages').getByTestId('open-folders').click();
    await page.waitFor(`/\\/data$/.test(location.pathname) && document.querySelector('[data-testid^=page-]') !== null`, { timeoutMs: 30_000, what: 'the page of the folders' });
    expect(lab.requests.filter(({ path }) => /maintenance|environment/.test(path))).toEqual([]);
    await guide.close();
    await page.close();
  } finally {
    await lab.stop();
  }
});
