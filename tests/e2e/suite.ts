import { expect, test } from '@playwright/test';
import { leave, stamped } from '../../scripts/lib/compatibility.ts';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { launchRig, type BrowserName, type LaunchOptions, type Rig } from '../rig/index.ts';
import { batchesOf, playBatch, wrongIn } from './batch.ts';
import type { Cell } from './cell.ts';

/**
 * A quarter of the device's pixels, the same CSS pixels. Without a GPU the splash's blurred picture alone takes seconds to paint: 38 s
 * for three cells of 26.8.0, 17 s so (measured on 2 cores, Chromium 156).
 */
export const coarse = '--force-device-scale-factor=0.5';

/**
 * A page that is loaded once repays no optimising compiler: 3.5 s of the renderer's CPU a load of 26.8.0 with it, 2.5 s without (the same
 * machine, six loads each). What the page does is the same; the bench runs with it.
 */
const unoptimised = '--js-flags=--no-opt';

/** A rig that can reach labs over http and https alike. */
export async function launchFor(browser: BrowserName, release: string, extensionDir = `dist/${browser}`, more: Partial<LaunchOptions> = {}): Promise<Rig> {
  const lab = await startLab({ release: await fetchRelease(release), https: true });
  const { chromiumArgs, firefoxPrefs, firefoxSetup } = lab;
  await lab.stop();
  const args = browser === 'chromium' ? [coarse, unoptimised, ...chromiumArgs] : [];
  return launchRig({ ...more, browser, extensionDir, args: [...args, ...(more.args ?? [])], firefoxPrefs, firefoxSetup });
}

/**
 * Cells on the unmodified store build: all are played first, so that the 45 s of being left alone pass for all of them at
 * once; then each is a test of its own.
 */
export function suite(title: string, cells: readonly Cell[], browser: BrowserName = 'chromium'): void {
  for (const [at, batch] of batchesOf(cells).entries()) describeBatch(`${title}, ${browser}, ${at + 1}`, batch, browser);
}

function describeBatch(title: string, cells: readonly Cell[], browser: BrowserName): void {
  test.describe(title, () => {
    let rig: Rig | undefined;
    const troubles = new Map<Cell, unknown>();

    test.beforeAll(async () => {
      test.setTimeout(60_000 + cells.length * 30_000);
      rig = await launchFor(browser, cells[0]?.release ?? '26.8.0');
      await playBatch(rig, cells, (cell, error) => troubles.set(cell, error));
    });
    test.afterAll(async () => {
      for (const cell of cells) await cell.close();
      await rig?.close();
    });

    for (const cell of cells)
      test(`${cell.release} ${cell.scenario.id}: ${cell.scenario.title}`, async () => {
        if (troubles.has(cell)) throw troubles.get(cell);
        test.setTimeout(240_000);
        await new Promise((resolve) => setTimeout(resolve, cell.aloneForMs()));
        const result = await cell.conclude();
        const wrong = wrongIn(result, cell);
        leave(stamped(cell.release, cell.scenario.id, browser, result, wrong));
        expect(wrong, JSON.stringify(result)).toBeNull();
        expect(cell.lab.complaints).toEqual([]);
        await cell.close();
      });
  });
}
