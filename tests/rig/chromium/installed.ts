import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../../scripts/browsers/install.ts';
import type { LaunchOptions } from '../types.ts';
import { until } from '../wait.ts';
import { pack, versionIn, type Packed } from './crx.ts';
import { setManaged, withPolicies, whyNoPolicy } from './policy.ts';
import { sender } from './raw.ts';
import { askWorker, launchChromium, workersOf, type ChromiumRig } from './rig.ts';
import { isRoot, noSandbox } from './sandbox.ts';

/** The store build, packed and installed by the administrator's policy. */
export interface InstalledRig extends ChromiumRig {
  /** The browser's own updater fetches the next version. Chrome takes one question per run: the second is "throttled". */
  fetchUpdate(): Promise<void>;
  /** What was fetched waits until the extension is idle; so it is made. Answers once the next version runs. */
  becomeIdle(): Promise<void>;
  /** What the administrator sets from now on; the browser reads it some seconds later. */
  setManaged(values: object): Promise<void>;
}

export const whyNotInstalled = (): string | null => whyNoPolicy(ensureBrowser('chromium'));

export async function launchInstalled({ hosts = [], ...options }: Omit<LaunchOptions, 'browser' | 'executablePath'> & { readonly hosts?: readonly string[] }): Promise<InstalledRig> {
  const { path } = ensureBrowser('chromium');
  const workDir = await mkdtemp(join(tmpdir(), 'web-ui-repair-installed-'));
  const first = await pack(path, options.extensionDir, workDir, undefined, hosts);
  const next = await pack(path, options.extensionDir, workDir, `${await versionIn(options.extensionDir)}.1`, hosts);
  const shop = await openShop(first);
  const clean = async (): Promise<void> => {
    await shop.close();
    await rm(workDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const executablePath = await withPolicies(path, policiesFor(first.id, shop.url), workDir);
    // In a user namespace the browser believes to be root.
    const args = [...(isRoot() ? [] : [noSandbox]), ...(options.args ?? [])];
    const rig = await launchChromium({ ...options, args, browser: 'chromium', executablePath, installedId: first.id });
    const close = async (): Promise<void> => {
      await rig.close();
      await clean();
    };
    return { ...rig, close, setManaged: (values) => setManaged(workDir, first.id, values), fetchUpdate: () => fetchUpdate(rig, next, shop), becomeIdle: () => becomeIdle(rig, next) };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** Without `override_update_url` there would be no update: the policy's address is for the installation only. */
const policiesFor = (id: string, url: string): object => ({
  // Else no debugger may look into an extension that a policy installed.
  DeveloperToolsAvailability: 1,
  ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: url, override_update_url: true, toolbar_pin: 'force_pinned' } },
});

interface Shop {
  readonly url: string;
  offer(packed: Packed): void;
  close(): Promise<void>;
}

/** An update manifest and what it offers: https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
async function openShop(first: Packed): Promise<Shop> {
  let offered = first;
  const server = createServer(({ url = '' }, response) => {
    const isCrx = url.startsWith('/extension.crx');
    response.setHeader('content-type', isCrx ? 'application/x-chrome-extension' : 'text/xml');
    response.end(isCrx ? offered.crx : updateManifest(offered, address()));
  });
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${address()}/updates.xml`,
    offer: (packed) => void (offered = packed),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const updateManifest = ({ id, version }: Packed, address: string): string => `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${id}'><updatecheck codebase='${address}/extension.crx?${version}' version='${version}' /></app>
</gupdate>`;

async function fetchUpdate(rig: ChromiumRig, next: Packed, shop: Shop): Promise<void> {
  shop.offer(next);
  const answer = (await rig.extensionEval('chrome.runtime.requestUpdateCheck()')) as { status: string };
  if (answer.status !== 'update_available') throw new Error(`No update was found: ${JSON.stringify(answer)}`);
}

/** No page of it is open, and the worker is at rest, which a debugger keeps it from; here its end stands for that. */
async function becomeIdle(rig: ChromiumRig, next: Packed): Promise<void> {
  await rig.closeOwnTab();
  const browser = await rig.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('Playwright gave no browser for the persistent context');
  const send = sender(browser);
  const isUpdated = async (): Promise<boolean> => {
    for (const { targetId } of await workersOf(send, next.id)) {
      if ((await askWorker(browser, targetId, 'chrome.runtime.getManifest().version')) === next.version) return true;
      await send('Target.closeTarget', { targetId });
    }
    return false;
  };
  await until(isUpdated, { timeoutMs: 30_000, what: `version ${next.version}` });
  await browser.detach();
}
