import { clickToList } from '../../lab/drive.ts';
import { fetchRelease, type Pin } from '../../lab/releases.ts';
import { everywhere, type Scenario, type Stage } from '../scenario.ts';
import { openHealthyList, settle } from './steps.ts';

/** Upgrades that organisations really make, both ends pinned. */
const next: Readonly<Record<string, string>> = {
  '24.03.10': '25.1.1',
  '25.18.1': '26.1.0',
  '26.3.0': '26.4.2',
  '26.4.2': '26.4.9',
  '26.7.0': '26.8.0',
  '26.8.0': '26.9.4',
  '26.8.1': '26.9.4',
  '26.9.3': '26.9.4',
};
const hasNext = (pin: Pin): boolean => pin.id in next;
export async function upgrade({ lab }: Stage, restarted: boolean): Promise<void> {
  const to = next[lab.release.id];
  if (to === undefined) throw new Error(`${lab.release.id}: no upgrade is pinned`);
  await lab.setRelease(await fetchRelease(to), { restarted });
}

/** A visit until the service worker has everything. */
export async function workerReady(stage: Stage): Promise<void> {
  await openHealthyList(stage);
  await stage.page.waitFor('navigator.serviceWorker.ready.then((registration) => registration.active?.state === "activated")', { timeoutMs: 60_000, what: 'the service worker' });
}

/** On the start page, the list's lazy chunks not yet fetched, when the server is upgraded; then "Sessions" in the menu. */
async function upgradeUnderTheTab(stage: Stage, restarted: boolean): Promise<void> {
  const { page, lab } = stage;
  await page.goto(`${lab.origin}/`);
  await page.waitFor(`document.querySelector('[data-testid=user-dropdown-button]') !== null || document.querySelector('backend-ai-webui')?.shadowRoot?.childElementCount > 0`, { what: 'the start page' });
  // The start page goes on fetching its own lazy chunks for a while.
  await page.waitFor(`performance.now() - Math.max(...performance.getEntriesByType('resource').map((entry) => entry.responseEnd)) > 1500`, { what: 'a quiet start page' });
  await upgrade(stage, restarted);
  await clickToList(page, lab);
  await settle(stage);
}


export const upgradeScenarios: readonly Scenario[] = [
  {
    id: 'upgrade',
    title: 'The server is upgraded and restarted under an open tab',
    existsIn: hasNext,
    play: (stage) => upgradeUnderTheTab(stage, true),
    expectedIn: everywhere({ says: 'stale-build', alone: 'persists', cure: 'reload' }),
  },
  {
    id: 'upgrade-without-restart',
    title: 'The files are replaced but the server goes on with the old index page',
    existsIn: (pin) => hasNext(pin) && pin.webui.startsWith('26.'),
    play: (stage) => upgradeUnderTheTab(stage, false),
    expectedIn: everywhere({ says: 'server-not-restarted', alone: 'persists', cure: 'none-offered' }),
  },
  {
    id: 'precache-html-script',
    title: 'The precache took HTML for a script',
    https: true,
    existsIn: (pin) => /^26\.([3-9])\./.test(pin.webui),
    async play(stage) {
      const { page, lab } = stage;
      await lab.setFault({ id: 'precache-html-script' });
      await page.goto(`${lab.origin}/`);
      await page.waitFor('navigator.serviceWorker.ready.then((registration) => registration.active?.state === "activated")', { timeoutMs: 60_000, what: 'the service worker' });
      await page.goto(lab.origin + lab.listRoute);
      await settle(stage);
    },
    expectedIn: everywhere({ says: 'poisoned-precache', alone: 'persists', cure: 'reset-service-worker' }),
  },
];
