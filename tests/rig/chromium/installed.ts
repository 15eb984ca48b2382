import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureBrowser } from '../../../scripts/browsers/install.ts';
import type { Settings } from '../../../scripts/kit/fleet.ts';
import { writeKit } from '../../../scripts/kit/write.ts';
import { idOf } from '../../../scripts/package/crx.ts';
import { newKey, publicKeyOf, readKey } from '../../../scripts/package/key.ts';
import { sitesIn, updateUrlIn } from '../../../scripts/package/organisation.ts';
import { writePackages } from '../../../scripts/package/write.ts';
import type { LaunchOptions } from '../types.ts';
import { until } from '../wait.ts';
import { withPolicies, whyNoPolicy } from './policy.ts';
import { sender } from './raw.ts';
import { askWorker, launchChromium, workersOf, type ChromiumRig } from './rig.ts';
import { isRoot, noSandbox } from './sandbox.ts';

/** An organisation's own package, installed by its own kit, both as `npm run package` and `npm run kit` write them. */
export interface InstalledRig extends ChromiumRig {
  /** The browser's own updater fetches the next version. Chrome takes one question per run: the second is "throttled". */
  fetchUpdate(): Promise<void>;
  /** What was fetched waits until the extension is idle; so it is made. Answers once the next version runs. */
  becomeIdle(): Promise<void>;
  /** Its files are what nothing but an uninstallation takes away; a worker may only rest. */
  isInstalled(): Promise<boolean>;
  /** A new kit with these managed settings, installed while the browser runs. */
  manage(settings: Settings): Promise<void>;
  /** What an administrator runs: `kit.sh ACT chromium`. */
  kit(act: 'install' | 'remove' | 'check'): Promise<KitRun>;
}

export interface KitRun {
  readonly isGood: boolean;
  readonly said: string;
}

type InstalledOptions = Omit<LaunchOptions, 'browser' | 'executablePath' | 'profileDir'>;

export const whyNotInstalled = (): string | null => whyNoPolicy(ensureBrowser('chromium'));

/** Where labs are, whatever their port: a host permission knows none. */
const site = 'http://127.0.0.1';

export async function launchInstalled(options: InstalledOptions): Promise<InstalledRig> {
  const workDir = await mkdtemp(join(tmpdir(), 'web-ui-repair-installed-'));
  const shop = await openShop();
  const clean = async (): Promise<void> => {
    await shop.close();
    await rm(workDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { id, next } = await packInto(workDir, options.extensionDir, shop);
    const profileDir = join(workDir, 'profile');
    // Else no debugger may look into an extension that a policy installed.
    const executablePath = await withPolicies(ensureBrowser('chromium').path, { DeveloperToolsAvailability: 1 }, workDir);
    const kit = (act: string): Promise<KitRun> => runKit(workDir, act, profileDir);
    const manage = async (settings: Settings): Promise<void> => {
      await writeKit({ chromiumId: id, geckoId: 'web-ui-repair@lab.test', updateUrl: shop.url, settings }, join(workDir, 'kit'));
      const { isGood, said } = await kit('install');
      if (!isGood) throw new Error(`The kit did not install: ${said}`);
    };
    await manage({});
    // In a user namespace the browser believes to be root.
    const args = [...(isRoot() ? [] : [noSandbox]), ...(options.args ?? [])];
    const rig = await launchChromium({ ...options, args, profileDir, browser: 'chromium', executablePath, installedId: id });
    const close = async (): Promise<void> => {
      await rig.close();
      await clean();
    };
    const offerNext = (): void => shop.offer(next.folder);
    return { ...rig, close, kit, manage, isInstalled: () => isInstalled(rig, id), fetchUpdate: () => fetchUpdate(rig, offerNext), becomeIdle: () => becomeIdle(rig, id, next.version) };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** This version and the next, by one key. Not a byte of the two builds differs but the version in the manifest. */
async function packInto(workDir: string, extensionDir: string, shop: Shop) {
  const keyFile = join(workDir, 'key.pem');
  newKey(keyFile);
  const key = readKey(keyFile);
  const own = { sites: sitesIn(site), geckoId: 'web-ui-repair@lab.test', updateUrl: updateUrlIn(shop.url) };
  const { version } = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as { version: string };
  const pack = async (name: string, as: string): Promise<string> => {
    const out = join(workDir, name);
    await writePackages({ builds: { chromium: extensionDir, firefox: 'dist/firefox' }, out, version: as, own, key });
    return join(out, 'publish');
  };
  shop.offer(await pack('first', version));
  return { id: idOf(publicKeyOf(key)), next: { version: `${version}.1`, folder: await pack('next', `${version}.1`) } };
}

/** The kit writes below `etc` of the folder, which `withPolicies` lays over the system's own. Not synchronous: its check asks the server above. */
function runKit(workDir: string, act: string, profileDir: string): Promise<KitRun> {
  const env = { ...process.env, ROOT: workDir, PROFILES: profileDir };
  return new Promise((resolve) => {
    execFile('sh', [join(workDir, 'kit/linux/kit.sh'), act, 'chromium'], { env }, (error, stdout, stderr) => resolve({ isGood: error === null, said: `${stdout}${stderr}` }));
  });
}

interface Shop {
  readonly url: string;
  offer(folder: string): void;
  close(): Promise<void>;
}

/** The organisation's web server: one folder. */
async function openShop(): Promise<Shop> {
  let offered = '';
  const server = createServer(({ url = '/' }, response) => {
    readFile(join(offered, basename(new URL(url, 'http://shop').pathname))).then(
      (file) => response.end(file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    offer: (folder) => void (offered = folder),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
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
