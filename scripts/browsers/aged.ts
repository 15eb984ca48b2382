import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { diagnose } from '../../src/background/diagnose.ts';
import { detect } from '../../src/content/detectors/detect.ts';
import { askable, prepareProfile, unpackedId } from '../../tests/rig/chromium/profile.ts';
import { attach, evaluate as evaluateBy, sender } from '../../tests/rig/chromium/raw.ts';
import { sandbox } from '../../tests/rig/chromium/sandbox.ts';
import { launchRig, until } from '../../tests/rig/index.ts';
import { launchShell, openShell } from '../../tests/rig/shell.ts';
import { chromiumShell, debian11, firefox140, shells } from './old.ts';

/** One browser with one tab. */
export interface Aged {
  readonly version: string;
  evaluate(expression: string): Promise<unknown>;
  goto(url: string): Promise<unknown>;
  shoot(path: string): Promise<unknown>;
  /** What the extension says, in the popup where there is one; its picture is kept too. */
  say(origin: string, path: string): Promise<string>;
  /** From the next load on as if "Make it work here" had been pressed, where there is no extension to press it in. */
  bridge?(): Promise<void>;
  /** Presses a button of the popup, and answers what came of it. */
  press?(origin: string, button: string): Promise<string>;
  /** Of the real extension in an old browser, to be measured. */
  readonly inside?: Inside;
  close(): Promise<void>;
}

export interface Inside {
  /** In a page of the extension. */
  evaluate(expression: string): Promise<unknown>;
  /** Runs before the scripts of each document that comes. */
  before(script: string): Promise<void>;
  /** Our content scripts that the page was given since this was asked last, with their letters. */
  given(): readonly { readonly name: string; readonly letters: number }[];
}

const size = { width: 1400, height: 900 };
const said = `(() => { const { verdict, fault, looking } = document.querySelector('[data-verdict]')?.dataset ?? {};
  return verdict && verdict !== 'none' && looking !== 'true' && verdict !== 'waiting' ? [fault || verdict, ...[...document.querySelectorAll('h1, main p')].map(({ textContent }) => textContent)].join(' | ') : null; })()`;

/** What came of a press: the button is gone, and nothing is under way. */
const endOf = (button: string): string => `(() => { const { phase } = document.querySelector('[data-phase]')?.dataset ?? {};
  const isOver = document.querySelector('[data-testid=${button}]') === null && phase !== 'applying' && phase !== 'verifying';
  return isOver ? [phase, document.querySelector('h1')?.textContent].join(': ') : null; })()`;

export const browsers: Readonly<Record<string, () => Promise<Aged>>> = {
  ...Object.fromEntries(Object.keys(shells).map((version) => [`chromium-${version}-shell`, () => headlessShell(Number(version) as keyof typeof shells)])),
  'chromium-120': chromium120,
  'firefox-115': async () => byRig('firefox', (await debian11()).firefox),
  'firefox-140': async () => byRig('firefox', await firefox140()),
  chromium: () => byRig('chromium'),
  firefox: () => byRig('firefox'),
};

const headlessShell = (version: keyof typeof shells): Promise<Aged> => (version < 85 ? mute(version) : asked(version));

/** To 84 our scripts are not even read (`??=`), and 80 has no pages that Playwright could attach to: pictures only. */
async function mute(version: keyof typeof shells): Promise<Aged> {
  const browser = await launchShell(await chromiumShell(version));
  const session = await browser.newBrowserCDPSession();
  const { targetId } = (await sender(session)('Target.createTarget', { url: 'about:blank', ...size })) as { targetId: string };
  const { send } = await attach(session, targetId);
  const evaluate: Aged['evaluate'] = (expression) => evaluateBy(send, expression);
  return {
    version: browser.version(),
    evaluate,
    async goto(url) {
      await send('Page.navigate', { url });
      await until(() => evaluate(`location.href !== 'about:blank' && document.readyState === 'complete'`).catch(() => false), { timeoutMs: 30_000, what: url });
    },
    async shoot(path) {
      const { data } = (await send('Page.captureScreenshot')) as { data: string };
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    say: () => Promise.resolve('nothing: our scripts are not read here'),
    close: () => browser.close(),
  };
}

async function asked(version: keyof typeof shells): Promise<Aged> {
  const shell = await openShell(await chromiumShell(version), 'dist/chromium');
  const { page } = shell;
  return {
    version: shell.version,
    evaluate: (expression) => page.evaluate(expression),
    goto: (url) => page.goto(url),
    shoot: (path) => page.screenshot({ path }),
    async say() {
      const evidence = await shell.look();
      const diagnosis = diagnose(evidence, detect(evidence));
      return JSON.stringify([diagnosis.verdict, 'fault' in diagnosis ? diagnosis.fault : null, 'facts' in diagnosis ? diagnosis.facts.outdated : null]);
    },
    bridge: shell.bridge,
    close: shell.close,
  };
}

/** The real extension; 120 lacks the command that clicks its icon, so that the popup's page is opened as a tab, by the site's permission. */
async function chromium120(): Promise<Aged> {
  const extensionDir = resolve('dist/chromium');
  const id = unpackedId(extensionDir);
  const profile = await mkdtemp(join(tmpdir(), 'web-ui-repair-120-'));
  await prepareProfile(profile, id, extensionDir, true);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: (await debian11()).chromium,
    headless: false,
    viewport: size,
    // 120 itself crashes when it takes a read sheet with `@starting-style` from its memory cache (docs/bridge.md); without, no more is lost than how a thing fades in.
    args: ['--headless=new', '--disable-dev-shm-usage', '--disable-blink-features=CSSStartingStyle', ...sandbox(), `--load-extension=${extensionDir}`, `--disable-extensions-except=${extensionDir}`],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(15_000);
  const own = await context.newPage();
  await own.goto(`chrome-extension://${id}/manifest.json`);
  const ask = sender(await context.newCDPSession(own));
  const granted = await evaluateBy(ask, `chrome.permissions.request({ origins: ${askable('*://127.0.0.1/*')} })`);
  if (granted !== true) throw new Error('the site was not granted');
  const scripts: { name: string; letters: number }[] = [];
  const debug = await context.newCDPSession(page);
  debug.on('Debugger.scriptParsed', ({ url, length = 0 }) => url.includes(`${id}/content/`) && scripts.push({ name: url.slice(url.lastIndexOf('/') + 1), letters: length }));
  return {
    version: context.browser()?.version() ?? '?',
    evaluate: (expression) => page.evaluate(expression),
    async goto(url) {
      await page.bringToFront();
      await page.goto(url);
    },
    shoot: (path) => page.screenshot({ path }),
    inside: {
      evaluate: (expression) => evaluateBy(ask, expression),
      async before(script) {
        await debug.send('Debugger.enable');
        await page.addInitScript(script);
      },
      given: () => scripts.splice(0),
    },
    async press(origin, button) {
      const tabId = await evaluateBy(ask, `chrome.tabs.query({ url: '${origin}/*' }).then(([tab]) => tab.id)`);
      const popup = await context.newPage();
      try {
        await popup.goto(`chrome-extension://${id}/src/popup/index.html?tab=${String(tabId)}`);
        await popup.click(`[data-testid=${button}]`);
        // What is looked at must lie in front, or its time stands still.
        await page.bringToFront();
        const look = sender(await context.newCDPSession(popup));
        return String(await until(() => evaluateBy(look, endOf(button)), { timeoutMs: 90_000, what: `the end of "${button}"` }));
      } finally {
        await popup.close();
      }
    },
    async say(origin, path) {
      const tabId = await evaluateBy(ask, `chrome.tabs.query({ url: '${origin}/*' }).then(([tab]) => tab.id)`);
      const popup = await context.newPage();
      const look = sender(await context.newCDPSession(popup));
      try {
        await popup.setViewportSize({ width: 380, height: 560 });
        await popup.goto(`chrome-extension://${id}/src/popup/index.html?tab=${String(tabId)}`);
        const words = await listenTo((expression) => evaluateBy(look, expression));
        await popup.screenshot({ path });
        return words;
      } finally {
        await popup.close();
      }
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What stands in the popup, once it has looked; the browser is read after the page. */
async function listenTo(evaluate: Aged['evaluate']): Promise<string> {
  await until(() => evaluate(said), { timeoutMs: 60_000, what: 'the popup to say what it sees' });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return String(await evaluate(said));
}

async function byRig(browser: 'chromium' | 'firefox', executablePath?: string): Promise<Aged> {
  // Firefox shows JSON in a page of its own, from which nothing can be asked of the site.
  const firefoxPrefs = { 'devtools.jsonview.enabled': false };
  const rig = await launchRig({ browser, extensionDir: `dist/${browser}`, firefoxPrefs, ...size, ...(executablePath === undefined ? {} : { executablePath }) });
  const page = await rig.newPage();
  return {
    version: rig.version,
    evaluate: page.evaluate,
    goto: page.goto,
    shoot: page.screenshot,
    async press(_origin, button) {
      const popup = await rig.openPopup(page);
      await popup.click(`[data-testid=${button}]`, { timeoutMs: 60_000 });
      const end = String(await until(() => popup.evaluate(endOf(button)), { timeoutMs: 90_000, what: `the end of "${button}"` }));
      await popup.close();
      return end;
    },
    async say(_origin, path) {
      const popup = await rig.openPopup(page);
      const words = await listenTo(popup.evaluate);
      await popup.screenshot(path).catch((error: unknown) => console.warn(`no picture of the popup: ${String(error)}`));
      await popup.close();
      return words;
    },
    close: rig.close,
  };
}
