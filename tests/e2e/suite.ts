import { expect, test } from '@playwright/test';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { launchRig, type BrowserName, type LaunchOptions, type Rig } from '../rig/index.ts';
import { playBatch, wrongIn } from './batch.ts';
import type { Cell } from './cell.ts';
import type { Scenario } from './scenario.ts';

/** A rig that can reach labs over http and https alike. */
export async function launchFor(browser: BrowserName, release: string, extensionDir = `dist/${browser}`, more: Partial<LaunchOptions> = {}): Promise<Rig> {
  const lab = await startLab({ release: await fetchRelease(release), https: true });
  const { chromiumArgs, firefoxPrefs } = lab;
  await lab.stop();
  return launchRig({ ...more, browser, extensionDir, args: [...chromiumArgs, ...(more.args ?? [])], firefoxPrefs });
}

/**
 * All chosen scenarios of one release, on the unmodified store build: all are played first, so that the 45 s of being left
 * alone pass for all of them at once; then each is a test of its own.
 */
export function releaseSuite(release: string, chosen: readonly Scenario[], browser: BrowserName = 'chromium'): void {
  test.describe(`${release} in ${browser}`, () => {
    let rig: Rig | undefined;
    let cells: readonly Cell[] = [];
    const troubles = new Map<string, unknown>();

    test.beforeAll(async () => {
      test.setTimeout(60_000 + chosen.length * 30_000);
      rig = await launchFor(browser, release);
      cells = await playBatch(rig, release, chosen, (cell, error) => troubles.set(cell.scenario.id, error));
    });
    test.afterAll(async () => {
      for (const cell of cells) await cell.close();
      await rig?.close();
    });

    for (const scenario of chosen)
      test(`${scenario.id}: ${scenario.title}`, async () => {
        if (troubles.has(scenario.id)) throw troubles.get(scenario.id);
        const cell = cells.find((each) => each.scenario.id === scenario.id);
        if (!cell) throw new Error('the cell was not played');
        test.setTimeout(240_000);
        await new Promise((resolve) => setTimeout(resolve, cell.aloneForMs()));
        const result = await cell.conclude();
        expect(wrongIn(result, cell), JSON.stringify(result)).toBeNull();
        expect(cell.lab.complaints).toEqual([]);
        await cell.close();
      });
  });
}
