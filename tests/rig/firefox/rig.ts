import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LaunchOptions, Rig, RigPage } from '../types.ts';
import { until } from '../wait.ts';
import { openDriver, type Driver } from './driver.ts';
import { firefoxPage, firefoxPopup } from './page.ts';
import { extensionUuid, writePrefs } from './profile.ts';

export interface FirefoxRig extends Rig {
  /** The browser's own privileges, in its window: the body of an async function, with `args`. */
  inBrowser(body: string, ...args: unknown[]): Promise<unknown>;
}

interface FirefoxOptions extends LaunchOptions {
  readonly executablePath: string;
  /** An extension that a policy brings (installed.ts); then none is loaded from the folder. */
  readonly installed?: { readonly id: string; readonly isAwaited: boolean };
}

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxRig> {
  const extensionDir = resolve(options.extensionDir);
  const extensionId = options.installed?.id ?? (await geckoId(extensionDir));
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'web-ui-repair-firefox-')));
  await mkdir(profileDir, { recursive: true });
  await writePrefs(profileDir, extensionId, options);
  const firefox = start(options, profileDir);
  const ended = new Promise<void>((settle) => firefox.once('exit', () => settle()));
  const killOnExit = (): void => void firefox.kill('SIGKILL');
  process.once('exit', killOnExit);
  firefox.once('exit', () => process.off('exit', killOnExit));
  let driver: Driver | undefined;
  const end = async (): Promise<void> => {
    // A Firefox that already fell over cannot say goodbye; its end is what matters.
    await driver?.quit().catch((error: unknown) => firefox.exitCode === null && console.warn(`Firefox did not quit: ${String(error)}`));
    await awaitEnd(firefox);
    if (!options.profileDir) await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  };
  let ending: Promise<void> | undefined;
  // Nobody answers a second goodbye.
  const close = (): Promise<void> => (ending ??= end());
  try {
    driver = await openDriver(await portOf(firefox, profileDir));
    return await equip(driver, extensionDir, extensionId, options, { ended, close });
  } catch (error) {
    await close();
    throw error;
  }
}

function start({ executablePath, headless = true, width = 1280, height = 800, args = [] }: FirefoxOptions, profileDir: string): ChildProcess {
  const size = { MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) };
  return spawn(
    executablePath,
    // Since Firefox 138 privileged scripts need the second flag; older ones ignore it.
    ['--marionette', '--remote-allow-system-access', ...(headless ? ['--headless'] : []), '--no-remote', '--profile', profileDir, ...args],
    { stdio: 'ignore', env: { ...process.env, ...size } },
  );
}

async function portOf(firefox: ChildProcess, profileDir: string): Promise<number> {
  const file = join(profileDir, 'MarionetteActivePort');
  return until(
    async () => {
      if (firefox.exitCode !== null) return -1;
      return existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
    },
    { timeoutMs: 60_000, what: 'Firefox to open its Marionette port' },
  ).then((port) => {
    if (port < 0) throw new Error(`Firefox ended at once with exit code ${firefox.exitCode}`);
    return port;
  });
}

async function awaitEnd(firefox: ChildProcess): Promise<void> {
  const isOver = async (): Promise<boolean> => firefox.exitCode !== null || firefox.signalCode !== null;
  await until(isOver, { timeoutMs: 10_000 }).catch(() => firefox.kill('SIGKILL'));
  await until(isOver, { what: 'Firefox to end' });
}

async function geckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as { browser_specific_settings?: { gecko?: { id?: string } } };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir} is not a Firefox build: its manifest has no gecko id`);
  return id;
}

const extensionOf = `const extension = WebExtensionPolicy.getByID(args[0]).extension;`;

/** Errors of scripts, with the tab that they happened in. */
const listenToErrors = `
window.rigErrors = [];
Services.console.registerListener({ observe(message) {
  if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag || !message.innerWindowID) return;
  const context = WindowGlobalParent.getByInnerWindowId(message.innerWindowID)?.browsingContext;
  if (context) window.rigErrors.push({ browserId: context.top.browserId, text: message.errorMessage + ' (' + message.sourceName + ')' });
} });`;

async function equip(driver: Driver, extensionDir: string, extensionId: string, options: FirefoxOptions, life: Pick<Rig, 'ended' | 'close'>): Promise<FirefoxRig> {
  await driver.inBrowser(listenToErrors);
  if (options.firefoxSetup) await driver.inBrowser(options.firefoxSetup);
  if (options.installed === undefined) await driver.install(extensionDir);
  if (options.installed?.isAwaited) await until(() => driver.inBrowser('return WebExtensionPolicy.getByID(args[0])?.active === true', extensionId), { timeoutMs: 30_000, what: 'the policy to install the extension' });
  const idOf = new WeakMap<RigPage, number>();
  let ownTab: number | undefined;

  const rig: FirefoxRig = {
    name: 'firefox',
    version: driver.version,
    inBrowser: driver.inBrowser,
    extensionId,
    ...life,
    async newPage() {
      const { handle, browserId } = await driver.newTab();
      const page = firefoxPage(driver, handle, browserId);
      idOf.set(page, browserId);
      return page;
    },
    async openPopup(page) {
      const browserId = idOf.get(page);
      if (browserId === undefined) throw new Error('openPopup was given a page of another rig');
      await driver.inBrowser(clickAction, extensionId, browserId);
      const contextId = await until(() => driver.inBrowser(popupContext), { what: 'the action popup' });
      return firefoxPopup(driver, contextId as number);
    },
    async grant(originPattern) {
      // What the browser does when the prompt is accepted; permissions.onAdded fires.
      await driver.inBrowser(
        `${extensionOf} const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         await ExtensionPermissions.add(args[0], { permissions: [], origins: [args[1]] }, extension);`,
        extensionId,
        originPattern,
      );
    },
    async killWorker() {
      await driver.inBrowser(`${extensionOf} await extension.terminateBackground({ disableResetIdleForTest: true, ignoreDevToolsAttached: true });`, extensionId);
      await until(async () => (await driver.inBrowser(`${extensionOf} return extension.backgroundState`, extensionId)) === 'stopped', { what: 'the event page to stop' });
    },
    async extensionEval(expression) {
      // An update of the extension takes its tabs away.
      if (ownTab === undefined || !(await driver.inBrowser('return tabOf(args[0]) !== undefined', ownTab))) ownTab = await openOwnTab(driver, extensionId);
      return driver.inTab(ownTab, expression);
    },
  };
  for (const pattern of options.grants ?? []) await rig.grant(pattern);
  return rig;
}

/** The action's own way from a click: activeTab is granted and the popup opened, on the tab in front. */
const clickAction = `${extensionOf}
gBrowser.selectedTab = tabOf(args[1]);
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

const popupContext = `
const views = [...document.querySelectorAll('browser[webextension-view-type="popup"]')];
return views.find((view) => view.closest('panel')?.state === 'open')?.browsingContext?.id ?? null;`;

/** The extension's manifest as a tab behind the others: its origin and APIs, none of its code. */
async function openOwnTab(driver: Driver, extensionId: string): Promise<number> {
  const url = `moz-extension://${extensionUuid}/manifest.json`;
  const browserId = (await driver.inBrowser(
    `${extensionOf} return gBrowser.addTab(args[1], { triggeringPrincipal: extension.principal, inBackground: true }).linkedBrowser.browserId;`,
    extensionId,
    url,
  )) as number;
  await until(async () => driver.inTab(browserId, `location.href === ${JSON.stringify(url)} && typeof chrome.storage === 'object'`), { what: "the extension's own tab" });
  return browserId;
}
