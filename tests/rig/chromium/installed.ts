import { ensureBrowser } from '../../../scripts/browsers/install.ts';
import { foundOrganisation, type Organisation } from '../organisation.ts';
import type { LaunchOptions } from '../types.ts';
import { until } from '../wait.ts';
import { withPolicies, whyNoPolicy } from './policy.ts';
import { sender } from './raw.ts';
import { askWorker, launchChromium, workersOf, type ChromiumRig } from './rig.ts';
import { isRoot, noSandbox } from './sandbox.ts';

/** An organisation's own package, installed by its own kit. */
export interface InstalledRig extends ChromiumRig, Pick<Organisation, 'kit' | 'setManaged'> {
  /** The browser's own updater fetches the next version. Chrome takes one question per run: the second is "throttled". */
  fetchUpdate(): Promise<void>;
  /** What was fetched waits until the extension is idle; so it is made. Answers once the next version runs. */
  becomeIdle(): Promise<void>;
  isInstalled(): Promise<boolean>;
}

export const whyNotInstalled = (): string | null => whyNoPolicy(ensureBrowser('chromium'));

/** No "yes" of the user is remembered in its profile: whatever asks, would wait for one. */
export async function launchInstalled(options: Pick<LaunchOptions, 'args'> = {}): Promise<InstalledRig> {
  const organisation = await foundOrganisation('chromium');
  const { chromiumId: id, workDir, profileDir, next, kit, setManaged } = organisation;
  try {
    // Else no debugger may look into an extension that a policy installed.
    const executablePath = await withPolicies(ensureBrowser('chromium').path, { DeveloperToolsAvailability: 1 }, workDir);
    await setManaged({});
    // In a user namespace the browser believes to be root.
    const args = [...(isRoot() ? [] : [noSandbox]), ...(options.args ?? [])];
    const rig = await launchChromium({ args, profileDir, extensionDir: 'dist/chromium', browser: 'chromium', executablePath, installedId: id });
    const close = async (): Promise<void> => {
      await rig.close();
      await organisation.close();
    };
    return {
      ...rig,
      close,
      kit,
      setManaged,
      isInstalled: () => isInstalled(rig, id),
      fetchUpdate: () => fetchUpdate(rig, next.offer),
      becomeIdle: () => becomeIdle(rig, id, next.version),
    };
  } catch (error) {
    await organisation.close();
    throw error;
  }
}

async function fetchUpdate(rig: ChromiumRig, offerNext: () => void): Promise<void> {
  offerNext();
  const answer = (await rig.extensionEval('chrome.runtime.requestUpdateCheck()')) as { status: string };
  if (answer.status !== 'update_available') throw new Error(`No update was found: ${JSON.stringify(answer)}`);
}

/** No page of it is open, and the worker is at rest, which a debugger keeps it from; here its end stands for that. */
async function becomeIdle(rig: ChromiumRig, id: string, version: string): Promise<void> {
  await rig.closeOwnTab();
  const browser = await rig.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('Playwright gave no browser for the persistent context');
  const send = sender(browser);
  const isUpdated = async (): Promise<boolean> => {
    for (const { targetId } of await workersOf(send, id)) {
      if ((await askWorker(browser, targetId, 'chrome.runtime.getManifest().version')) === version) return true;
      await send('Target.closeTarget', { targetId });
    }
    return false;
  };
  await until(isUpdated, { timeoutMs: 30_000, what: `version ${version}` });
  await browser.detach();
}

async function isInstalled({ context }: ChromiumRig, id: string): Promise<boolean> {
  const page = await context.newPage();
  try {
    // An address of an extension that is not there is refused.
    return await page.goto(`chrome-extension://${id}/manifest.json`).then(() => true, () => false);
  } finally {
    await page.close();
  }
}
