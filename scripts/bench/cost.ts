import { openList, signInQuickly, waitForList } from '../../tests/lab/drive.ts';
import { startLab, type Lab } from '../../tests/lab/lab.ts';
import { fetchRelease } from '../../tests/lab/releases.ts';
import { launchFor } from '../../tests/e2e/suite.ts';
import { until, type RigPage } from '../../tests/rig/index.ts';
import type { ChromiumRig } from '../../tests/rig/chromium/rig.ts';
import { medianOf, type Line } from './numbers.ts';
import { contentMs } from './trace.ts';

interface Watched {
  readonly rig: ChromiumRig;
  readonly lab: Lab;
  readonly page: RigPage;
  readonly tabId: number;
}

/** What a watched page pays: for its load, for one look, for a minute of being well. */
export async function costOf(release: string, aims: { readonly look: number }, options: { readonly extensionDir: string; readonly loads: number; readonly idleMs: number }): Promise<Line[]> {
  const rig = (await launchFor('chromium', release, options.extensionDir, { grants: ['*://127.0.0.1/*'] })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release), sessions: 7 });
  try {
    const watched = await watch(rig, lab);
    // The first load fills the caches, of the page and of our compiled scripts.
    await loadUntilQuiet(watched);
    const loads = await times(options.loads, () => contentMs(rig, () => loadUntilQuiet(watched)));
    const looks = await times(options.loads, () => contentMs(rig, () => look(watched)));
    // The looks before may have left one to come; it belongs to them.
    await pause(2_000);
    const idle = await contentMs(rig, () => pause(options.idleMs));
    return [
      medianOf(`load of ${release}, watched`, loads, 'ms', 2),
      medianOf(`one full look on ${release}, server asked`, looks, 'ms', aims.look),
      { what: `idle minute on ${release}`, value: (idle * 60_000) / options.idleMs, unit: 'ms', aim: 1, beside: `list refreshing, measured for ${options.idleMs / 1000} s` },
    ];
  } finally {
    await rig.close();
    await lab.stop();
  }
}

async function watch(rig: ChromiumRig, lab: Lab): Promise<Watched> {
  const page = await rig.newPage();
  await signInQuickly(page, lab);
  const tabId = (await rig.extensionEval(`chrome.tabs.query({ url: 'http://127.0.0.1/*' }).then(([tab]) => tab.id)`)) as number;
  await rig.extensionEval(`chrome.runtime.sendMessage({ type: 'watch', tabId: ${tabId} })`);
  await page.bringToFront();
  return { rig, lab, page, tabId };
}

/** From the navigation until the extension has called this document healthy, and looks no more. */
async function loadUntilQuiet({ rig, lab, page, tabId }: Watched): Promise<void> {
  const startedMs = Date.now();
  await openList(page, lab);
  await waitForList(page, lab, ({ rows }) => rows > 0);
  const isHealthy = `chrome.storage.session.get('tab:${tabId}').then(({ 'tab:${tabId}': record }) => record?.diagnosis.verdict === 'healthy' && record.atMs > ${startedMs})`;
  await until(() => rig.extensionEval(isHealthy), { timeoutMs: 30_000, what: 'the page to be called healthy' });
}

function look({ rig, tabId }: Watched): Promise<unknown> {
  return rig.extensionEval(`chrome.runtime.sendMessage({ type: 'look', tabId: ${tabId} })`);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function times(count: number, measure: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let at = 0; at < count; at++) values.push(await measure());
  return values;
}
