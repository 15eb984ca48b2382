import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bannerIn } from '../../tests/e2e/in-banner.ts';
import { tabAt } from '../../tests/e2e/inside.ts';
import { launchFor } from '../../tests/e2e/suite.ts';
import { saidBy } from '../../tests/e2e/cell.ts';
import { openList, signInQuickly } from '../../tests/lab/drive.ts';
import { startLab } from '../../tests/lab/lab.ts';
import { fetchRelease } from '../../tests/lab/releases.ts';
import type { ChromiumRig } from '../../tests/rig/chromium/rig.ts';
import { until, type LaunchOptions } from '../../tests/rig/index.ts';

export interface Sitting {
  readonly release: string;
  readonly extensionDir: string;
  readonly folder: string;
  readonly language: string;
  readonly options: Pick<LaunchOptions, 'colorScheme' | 'locale'>;
}

const host = 'webui.lab.test';

/** The banner and our own pages: a watched site, on a host with a name, whose list has failed once. Answers with what was made. */
export async function photographPages({ release, extensionDir, folder, language, options }: Sitting): Promise<string[]> {
  const rig = (await launchFor('chromium', release, extensionDir, { ...options, width: 1200, height: 700, grants: [`*://${host}/*`] })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release), https: true });
  const made: string[] = [];
  const pathOf = (name: string): string => {
    made.push(join(folder, `${name}.png`));
    return join(folder, `${name}.png`);
  };
  /** As long as it is, and about as wide as half a screen. */
  async function whole(name: string, page: Page): Promise<void> {
    await page.setViewportSize({ width: 760, height: 600 });
    await page.screenshot({ path: pathOf(name), fullPage: true });
    await page.close();
  }
  try {
    await rig.extensionEval(`chrome.storage.local.set({ language: '${language}' })`);
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    const tabId = await tabAt(rig, lab.origin);
    await rig.extensionEval(`chrome.runtime.sendMessage({ type: 'watch', tabId: ${tabId} })`);
    await lab.setFault({ id: 'list-500', times: 1 });
    await openList(page, lab);
    await until(async () => (await bannerIn(rig.context, lab.origin)) !== null, { timeoutMs: 30_000, what: 'the banner' });
    await page.screenshot(pathOf('page-banner'));

    const popup = await rig.openPopup(page);
    await saidBy(popup);
    const opened = rig.context.waitForEvent('page', { predicate: (each) => each.url().includes('/src/report/'), timeout: 15_000 });
    await popup.click('[data-testid=report]').catch(() => undefined);
    const report = await opened;
    await report.waitForSelector('[data-testid=part-evidence] pre');
    await whole('report', report);

    for (const [name, query, ready] of [['options', '', '[data-testid=sites]'], ['welcome', '', 'h1'], ['site-data', `?tab=${tabId}`, '[data-testid=cookies]'], ['guide', `?tab=${tabId}&entry=images`, 'details[open]']] as const) {
      const own = await rig.context.newPage();
      await own.goto(`chrome-extension://${rig.extensionId}/src/${name}/index.html${query}`);
      await own.waitForSelector(ready);
      await whole(name, own);
    }
    return made;
  } finally {
    await lab.stop();
    await rig.close();
  }
}
