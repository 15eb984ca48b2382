import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { LaunchOptions, Rig, RigPage } from '../types.ts';
import { until } from '../wait.ts';
import { chromiumPage, chromiumPopup, type ChromiumPopup } from './page.ts';
import { askable, prepareProfile, unpackedId } from './profile.ts';
import { sandbox } from './sandbox.ts';
import { attach, consoleOf, evaluate, evaluates, sender, targets, type Send } from './raw.ts';

export interface ChromiumRig extends Rig {
  readonly name: 'chromium';
  openPopup(page: RigPage): Promise<ChromiumPopup>;
  /** For what only one browser can: network emulation, CDP. */
  readonly context: BrowserContext;
  /** What the extension's worker and its open pages have said on their consoles in this life, and its scripts on those of other pages. */
  consoles(): Promise<readonly string[]>;
  /** The tab of `extensionEval` keeps the extension busy; the next expression opens another. */
  closeOwnTab(): Promise<void>;
}

interface ChromiumOptions extends LaunchOptions {
  readonly executablePath: string;
  /** The id of an extension that a policy installs (installed.ts); then none is loaded from the folder. */
  readonly installedId?: string;
}

const quiet = ['--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'];
/** The browser's own updater would fetch nothing with it, no extension of a policy either; Playwright gives it too. */
const noUpdater = '--disable-background-networking';

const loading = (extensionDir: string): string[] => [noUpdater, `--load-extension=${extensionDir}`, `--disable-extensions-except=${extensionDir}`];

export async function launchChromium(options: ChromiumOptions): Promise<ChromiumRig> {
  const extensionDir = resolve(options.extensionDir);
  const { installedId } = options;
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'web-ui-repair-chromium-')));
  if (!options.profileDir) await prepareProfile(profileDir, installedId ?? unpackedId(extensionDir), extensionDir, options.prompts !== 'ask', options.chromiumPreferences);
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: options.executablePath,
    headless: options.headless ?? true,
    viewport: options.headless === false ? null : { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? 'light',
    args: [
      ...quiet,
      ...sandbox(),
      ...(installedId === undefined ? loading(extensionDir) : []),
      '--enable-unsafe-extension-debugging',
      ...(options.locale ? [`--lang=${options.locale}`] : []),
      ...(options.args ?? []),
    ],
    ignoreDefaultArgs: ['--disable-extensions', ...(installedId === undefined ? [] : [noUpdater])],
    ...(options.locale ? { locale: options.locale } : {}),
  });
  const close = async (): Promise<void> => {
    await context.close();
    if (!options.profileDir) await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await equip(context, extensionDir, options, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function equip(context: BrowserContext, extensionDir: string, options: ChromiumOptions, close: () => Promise<void>): Promise<ChromiumRig> {
  const owner = context.browser();
  if (!owner) throw new Error('Playwright gave no browser for the persistent context');
  const browser = await owner.newBrowserCDPSession();
  const send = sender(browser);
  const extensionId = await (options.installedId === undefined ? loadedExtension(send, extensionDir) : installedExtension(send, options.installedId));
  const tabOf = new WeakMap<RigPage, { page: Page; tabId: string }>();
  const ownTab = extensionTab(browser, extensionId);
  let firstPage = context.pages()[0];

  const rig: ChromiumRig = {
    name: 'chromium',
    version: owner.version(),
    extensionId,
    context,
    extensionEval: ownTab.evaluate,
    closeOwnTab: ownTab.close,
    ended: new Promise((settle) => context.once('close', () => settle())),
    close,
    async newPage() {
      const before = firstPage ? [] : await tabIds(send);
      const page = firstPage ?? (await context.newPage());
      firstPage = undefined;
      const tabId = (await tabIds(send)).find((id) => !before.includes(id));
      if (!tabId) throw new Error('The new page has no tab');
      const rigPage = await chromiumPage(page);
      tabOf.set(rigPage, { page, tabId });
      return rigPage;
    },
    async openPopup(rigPage) {
      const tab = tabOf.get(rigPage);
      if (!tab) throw new Error('openPopup was given a page of another rig');
      await tab.page.bringToFront();
      const before = new Set((await popups(send, extensionId)).map(({ targetId }) => targetId));
      // A real click on the action: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
      await send('Extensions.triggerAction', { id: extensionId, targetId: tab.tabId });
      const opened = await until(async () => (await popups(send, extensionId)).find(({ targetId }) => !before.has(targetId)), { what: 'the action popup' });
      return chromiumPopup(browser, opened.targetId);
    },
    async grant(originPattern) {
      // A prompt that stays open never answers, and nothing could click it here.
      const answer = await ownTab.evaluate(`Promise.race([
        chrome.permissions.request({ origins: ${askable(originPattern)} }),
        new Promise((resolve) => setTimeout(resolve, 5000, 'the browser asked, instead of remembering a yes'))])`);
      if (answer !== true) throw new Error(`${originPattern} was not granted: ${JSON.stringify(answer)}`);
    },
    async consoles() {
      const own = `chrome-extension://${extensionId}/`;
      const heard = (await targets(send, ['service_worker', 'page'])).map(async ({ url, targetId }) => {
        const said = await consoleOf(browser, targetId);
        // The stack names the script.
        return url.startsWith(own) ? said : said.filter((each) => each.includes(`${own}content/`));
      });
      return (await Promise.all(heard)).flat();
    },
    killWorker: () => killWorkers(browser, extensionId),
  };
  for (const pattern of options.grants ?? []) await rig.grant(pattern);
  return rig;
}

const tabIds = async (send: Send): Promise<string[]> => (await targets(send, ['tab'])).map(({ targetId }) => targetId);

const popups = async (send: Send, extensionId: string) =>
  (await targets(send, ['page'])).filter(({ url }) => url.startsWith(`chrome-extension://${extensionId}/`) && url.includes('/popup/'));

export const workersOf = async (send: Send, extensionId: string) =>
  (await targets(send, ['service_worker'])).filter(({ url }) => url.startsWith(`chrome-extension://${extensionId}/`));

/** A worker that an event starts again at once has the target id of the dead one; only its clock begins anew. */
async function killWorkers(browser: CDPSession, extensionId: string): Promise<void> {
  const send = sender(browser);
  const lives = async (): Promise<string[]> => {
    const workers = await workersOf(send, extensionId);
    return Promise.all(workers.map(async ({ targetId }) => `${targetId} ${String(await askWorker(browser, targetId, 'performance.timeOrigin'))}`));
  };
  const doomed = await lives();
  for (const life of doomed) await send('Target.closeTarget', { targetId: life.split(' ', 1)[0] });
  await until(async () => (await lives()).every((life) => !doomed.includes(life)), { what: 'the worker to stop' });
}

/** Asked of a worker that dies meanwhile, the question would stay open. */
export async function askWorker(browser: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { send, detach } = await attach(browser, targetId);
  const noAnswer = new Promise((_resolve, reject) => setTimeout(reject, 1000, new Error('The worker does not answer')));
  try {
    return await Promise.race([evaluate(send, expression), noAnswer]);
  } finally {
    await detach();
  }
}

/** Google Chrome from 137 and Edge ignore --load-extension; the debugging pipe still loads. Silence would be a test of nothing. */
async function loadedExtension(send: Send, extensionDir: string): Promise<string> {
  const id = unpackedId(extensionDir);
  const there = async (): Promise<boolean> => {
    const { extensions } = (await send('Extensions.getExtensions')) as { extensions: { id: string; enabled: boolean }[] };
    return extensions.some((extension) => extension.id === id && extension.enabled);
  };
  if (await there()) return id;
  await send('Extensions.loadUnpacked', { path: extensionDir });
  if (await there()) return id;
  throw new Error(`The browser did not load the extension from ${extensionDir}`);
}

/** `Extensions.getExtensions` tells of unpacked ones only; the worker of this one starts with its installation. */
async function installedExtension(send: Send, id: string): Promise<string> {
  await until(async () => (await workersOf(send, id)).length > 0, { timeoutMs: 30_000, what: 'the policy to install the extension' });
  return id;
}

/** A document of the extension's origin that runs none of its code: its own manifest, in a tab behind the others. */
function extensionTab(browser: CDPSession, extensionId: string) {
  const send = sender(browser);
  const url = `chrome-extension://${extensionId}/manifest.json`;
  const open = async () => {
    const { targetId } = (await send('Target.createTarget', { url, background: true })) as { targetId: string };
    const { evaluate, waitFor } = evaluates((await attach(browser, targetId)).send);
    await waitFor(`location.href === ${JSON.stringify(url)} && typeof chrome.storage === 'object'`, { what: "the extension's own tab" });
    return { targetId, evaluate };
  };
  let opening: ReturnType<typeof open> | undefined;
  return {
    evaluate: async (expression: string): Promise<unknown> => (await (opening ??= open())).evaluate(expression),
    async close(): Promise<void> {
      const tab = await opening;
      opening = undefined;
      if (tab) await send('Target.closeTarget', { targetId: tab.targetId });
    },
  };
}
