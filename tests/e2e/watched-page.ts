import { signInQuickly } from '../lab/drive.ts';
import { startLab, type Lab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { RigPage } from '../rig/index.ts';
import { tabAt } from './inside.ts';
import { launchFor } from './suite.ts';

export interface WatchedPage {
  readonly rig: ChromiumRig;
  readonly lab: Lab;
  readonly page: RigPage;
  readonly tabId: number;
  close(): Promise<void>;
}

/** A browser with one page of a lab, signed in, of which the site is watched. */
export async function openWatched(release: string): Promise<WatchedPage> {
  const rig = (await launchFor('chromium', release, 'dist/chromium', { grants: ['*://127.0.0.1/*'] })) as ChromiumRig;
  const lab = await startLab({ release: await fetchRelease(release) });
  const page = await rig.newPage();
  await signInQuickly(page, lab);
  const tabId = await tabAt(rig, lab.origin);
  await rig.extensionEval(`chrome.runtime.sendMessage({ type: 'watch', tabId: ${tabId} })`);
  const close = async (): Promise<void> => {
    await lab.stop();
    await rig.close();
  };
  return { rig, lab, page, tabId, close };
}
