import type { Page } from 'playwright-core';
import { readPolicy } from '../../../src/background/policy.ts';
import { quietPath } from '../../../src/core/site-data.ts';
import { openList, signInQuickly } from '../../../tests/lab/drive.ts';
import { startLab, type Lab } from '../../../tests/lab/lab.ts';
import { fetchRelease } from '../../../tests/lab/releases.ts';
import { saidBy } from '../../../tests/e2e/cell.ts';
import { bannerIn, coveredBy } from '../../../tests/e2e/in-banner.ts';
import { recordOf, tabAt } from '../../../tests/e2e/inside.ts';
import { ownPageBy } from '../../../tests/e2e/own-page.ts';
import { launchFor } from '../../../tests/e2e/suite.ts';
import type { ChromiumRig } from '../../../tests/rig/chromium/rig.ts';
import { until, type RigPage } from '../../../tests/rig/index.ts';
import { pictureOf, shooting, type Look } from './look.ts';

const host = 'webui.lab.test';

interface Scene {
  readonly look: Look;
  readonly rig: ChromiumRig;
  readonly lab: Lab;
  readonly page: RigPage;
  readonly tabId: number;
}

/** The banner and our own pages, over a watched site on a host with a name. */
export async function photographPages(look: Look): Promise<void> {
  const { release, extensionDir, language, options } = look;
  const rig = (await launchFor('chromium', release, extensionDir, { ...options, width: 1200, height: 700, grants: [`*://${host}/*`] })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release), https: true });
  try {
    await rig.extensionEval(`chrome.storage.local.set({ language: '${language}' })`);
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    const tabId = await tabAt(rig, lab.origin);
    const scene: Scene = { look, rig, lab, page, tabId };
    await own(scene, 'welcome', '', 'h1');
    await own(scene, 'options', '', '[data-testid=no-sites]', 'options-new');
    // A tab in the background gets what the others leave it, on a busy computer nothing.
    await page.bringToFront();
    await rig.extensionEval(`chrome.runtime.sendMessage({ type: 'watch', tabId: ${tabId} })`);
    await banners(scene);
    await others(scene);
  } finally {
    await lab.stop();
    await rig.close();
  }
}

/** Over a failed list: as it comes, both of its drawers, in a narrow window; for a server's fault; and the note after a repair by itself. */
async function banners({ look, rig, lab, page, tabId }: Scene): Promise<void> {
  const picture = shooting(look);
  const shoot = async (name: string): Promise<void> => {
    await picture(name, page);
    const { controls } = await coveredBy(rig.context, lab.origin);
    if (controls.length > 0) console.warn(`COVERED by ${name}: ${controls.join(', ')}`);
  };
  const shown = () => until(async () => bannerIn(rig.context, lab.origin).catch(() => null), { timeoutMs: 60_000, what: 'the banner' });
  const shownWith = async (fault: Parameters<Lab['setFault']>[0]) => {
    // "At most once an hour" is of the banner's own memory.
    await rig.extensionEval(`chrome.storage.local.remove('banner')`);
    await openWith({ page, lab }, fault);
    await shown();
  };
  await shownWith({ id: 'list-500', times: 1 });
  await shoot('page-banner');
  for (const [at, name] of [[1, 'page-banner-later'], [2, 'page-banner-about']] as const) {
    const { x = 0, y = 0 } = (await shown()).buttons[at] ?? {};
    await page.clickAt(x, y);
    await shoot(name);
  }
  const shape = rig.context.pages().find((each) => each.url().startsWith(lab.origin)) as Page;
  await shape.setViewportSize({ width: 480, height: 700 });
  await shownWith({ id: 'list-500', times: 1 });
  await shoot('page-banner-narrow');
  await shape.setViewportSize({ width: 1200, height: 700 });
  await shownWith({ id: 'list-500' });
  await shoot('page-banner-server');

  await rig.extensionEval(`chrome.storage.local.set({ 'automatic': 'cache' })`);
  await openWith({ page, lab }, { id: 'list-500', times: 1 });
  await until(async () => (await recordOf(rig, tabId))?.diagnosis.verdict === 'healthy', { timeoutMs: 60_000, what: 'the repair by itself' });
  await shown();
  await shoot('page-banner-repaired');
  await lab.setFault(null);
}

async function others(scene: Scene): Promise<void> {
  const { look, rig, lab, page, tabId } = scene;
  await openWith(scene, { id: 'list-500' });
  const popup = await rig.openPopup(page);
  await saidBy(popup);
  const report = await ownPageBy(rig, popup, 'report');
  await report.waitForSelector('[data-testid=part-evidence] pre');
  await whole(look, 'report', report);

  await own(scene, 'site-data', `?tab=${tabId}`, '[data-testid=cookies]');
  await own(scene, 'guide', `?tab=${tabId}&entry=images`, 'details[open]');
  const quiet = { origin: lab.origin, fault: 'failed-list', untilMs: null };
  await rig.extensionEval(`chrome.storage.local.set({ banner: { shown: [], quiet: [${JSON.stringify(quiet)}] }, 'paused-until-ms': Date.now() + 86_400_000 })`);
  await own(scene, 'options', '', '[data-testid=quiet]');
  // As the browser would hand it over (tests/e2e/managed.spec.ts has it by a real policy file).
  const policy = readPolicy({ sites: [lab.origin, 'https://elsewhere.test', 'https://*.test'], banner: false, highestCost: 'session', helpDeskName: 'IT', helpDeskLink: 'https://it.example.edu', locked: ['sites', 'banner'] });
  await rig.extensionEval(`chrome.storage.session.set({ policy: ${JSON.stringify(policy)} })`);
  await own(scene, 'options', '', '[data-testid=problems]', 'options-managed');
  await own(scene, 'welcome', '', '[data-testid=allow]', 'welcome-managed');
}

/** The list by a new load, while the server has this fault. */
async function openWith({ page, lab }: Pick<Scene, 'page' | 'lab'>, fault: Parameters<Lab['setFault']>[0]): Promise<void> {
  await page.goto(lab.origin + quietPath);
  await lab.setFault(fault);
  await openList(page, lab);
}

async function own({ look, rig }: Scene, part: string, query: string, ready: string, name = part): Promise<void> {
  const page = await rig.context.newPage();
  await page.goto(`chrome-extension://${rig.extensionId}/src/${part}/index.html${query}`);
  await page.waitForSelector(ready);
  await whole(look, name, page);
}

/** As long as it is, and about as wide as half a screen. */
async function whole(look: Look, name: string, page: Page): Promise<void> {
  await page.setViewportSize({ width: 760, height: 600 });
  await page.screenshot({ path: pictureOf(look, name), fullPage: true });
  await page.close();
}
