/**
 * `npx tsx scripts/ages.ts [--browser chromium-120] [--release 26.9.4]`, by hand: what browsers of several ages show of real releases, and what the
 * extension says of it. Pictures of pages and popups lie in .artifacts/ages, to be looked at; docs/layout.md keeps what was seen.
 * Chromium 120 and Firefox 115 want root (scripts/browsers/old.ts).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { diagnose } from '../src/background/diagnose.ts';
import { detect } from '../src/content/detectors/detect.ts';
import { signInQuickly } from '../tests/lab/drive.ts';
import { startLab, type Lab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';
import { askable, prepareProfile, unpackedId } from '../tests/rig/chromium/profile.ts';
import { attach, evaluate as evaluateBy, sender } from '../tests/rig/chromium/raw.ts';
import { sandbox } from '../tests/rig/chromium/sandbox.ts';
import { launchRig, until } from '../tests/rig/index.ts';
import { launchShell, openShell } from '../tests/rig/shell.ts';
import { chromiumShell, debian11, firefox140, shells } from './browsers/old.ts';
import { buildExtension } from './lib/build.ts';

/** One browser with one tab. */
interface Aged {
  readonly version: string;
  evaluate(expression: string): Promise<unknown>;
  goto(url: string): Promise<unknown>;
  shoot(path: string): Promise<unknown>;
  /** What the extension says, in the popup where there is one; its picture is kept too. */
  say(origin: string, path: string): Promise<string>;
  close(): Promise<void>;
}

const made = '.artifacts/ages';
/** What lies in shadow roots gets its time. */
const inItsTime = 'document.readyState === "complete" && performance.now() > 9000';
const size = { width: 1400, height: 900 };
const said = `(() => { const { verdict, fault, looking } = document.querySelector('[data-verdict]')?.dataset ?? {};
  return verdict && verdict !== 'none' && looking !== 'true' && verdict !== 'waiting' ? [fault || verdict, ...[...document.querySelectorAll('h1, main p')].map(({ textContent }) => textContent)].join(' | ') : null; })()`;

const browsers: Readonly<Record<string, () => Promise<Aged>>> = {
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
    args: ['--headless=new', '--disable-dev-shm-usage', ...sandbox(), `--load-extension=${extensionDir}`, `--disable-extensions-except=${extensionDir}`],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(15_000);
  const own = await context.newPage();
  await own.goto(`chrome-extension://${id}/manifest.json`);
  const ask = sender(await context.newCDPSession(own));
  const granted = await evaluateBy(ask, `chrome.permissions.request({ origins: ${askable('*://127.0.0.1/*')} })`);
  if (granted !== true) throw new Error('the site was not granted');
  return {
    version: context.browser()?.version() ?? '?',
    evaluate: (expression) => page.evaluate(expression),
    async goto(url) {
      await page.bringToFront();
      await page.goto(url);
    },
    shoot: (path) => page.screenshot({ path }),
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
  const rig = await launchRig({ browser, extensionDir: `dist/${browser}`, ...size, ...(executablePath === undefined ? {} : { executablePath }) });
  const page = await rig.newPage();
  return {
    version: rig.version,
    evaluate: page.evaluate,
    goto: page.goto,
    shoot: page.screenshot,
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

const { values } = parseArgs({ options: { browser: { type: 'string', multiple: true }, release: { type: 'string', multiple: true } } });
await buildExtension('chromium');
await buildExtension('firefox');
mkdirSync(made, { recursive: true });
for (const name of values.browser ?? Object.keys(browsers)) await visit(name, values.release ?? ['26.9.4', '26.8.0', '26.1.0', '24.03.10']).catch((error: unknown) => console.log(`${name}: not played: ${String(error)}`));

async function visit(name: string, releases: readonly string[]): Promise<void> {
  const open = browsers[name];
  if (open === undefined) throw new Error(`There is no ${name} here, only ${Object.keys(browsers).join(', ')}`);
  const aged = await open();
  try {
    for (const release of releases) await cells(name, aged, release).catch((error: unknown) => console.log(`${name} ${release}: not played: ${String(error)}`));
  } finally {
    await aged.close();
  }
}

async function cells(name: string, aged: Aged, release: string): Promise<void> {
  const lab = await startLab({ release: await fetchRelease(release) });
  try {
    await aged.goto(`${lab.origin}/version.json`);
    await aged.evaluate('localStorage.clear()');
    await cell('login', `${lab.origin}/`, loginShown(lab));
    await signInQuickly(aged, lab);
    await cell('list', lab.origin + lab.listRoute, listShown(lab));
  } finally {
    await lab.stop();
  }

  async function cell(what: string, url: string, ready: string): Promise<void> {
    await aged.goto(url);
    await until(() => aged.evaluate(ready), { timeoutMs: 40_000, what: `${what} of ${release}` }).catch(() => console.log(`${name} ${release}: no ${what}`));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const picture = join(made, `${name}-${release}-${what}`);
    await aged.shoot(`${picture}.png`);
    console.log(`${name} (${aged.version}) ${release} ${what}: ${await aged.say(lab.origin, `${picture}-popup.png`)}`);
  }
}

function loginShown(lab: Lab): string {
  return lab.release.era < 'E3' ? inItsTime : `document.querySelector('input[type=password]') !== null`;
}

function listShown(lab: Lab): string {
  return lab.release.era < 'E3' ? inItsTime : `document.querySelectorAll('tbody tr[aria-rowindex], tr.ant-table-row[data-row-key]').length === 7`;
}
