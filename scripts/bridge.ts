/**
 * `npx tsx scripts/bridge.ts [--release 26.9.4]`, by hand, as root: the newest release in full Chromium 120 without the bridge and with it, beside the
 * current Chromium. Pictures lie in .artifacts/bridge, to be looked at; how many pixels differ from the current Chromium's is printed, and docs/bridge.md
 * keeps it.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { signInQuickly } from '../tests/lab/drive.ts';
import { startLab, type Lab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';
import { until } from '../tests/rig/index.ts';
import { browsers, type Aged } from './browsers/aged.ts';
import { buildExtension } from './lib/build.ts';

const made = '.artifacts/bridge';
const { values } = parseArgs({ options: { release: { type: 'string', default: '26.9.4' } } });

/** What is looked at, and how one comes there from a page that has loaded. */
const views: Readonly<Record<string, { readonly path: (lab: Lab) => string; readonly ready: string; readonly open?: string; readonly dark?: true }>> = {
  list: { path: ({ listRoute }) => listRoute, ready: `document.querySelectorAll('tbody tr[aria-rowindex]').length === 7` },
  menu: { path: ({ listRoute }) => listRoute, ready: `document.querySelectorAll('tbody tr[aria-rowindex]').length === 7`, open: '[data-testid=user-dropdown-button]' },
  data: { path: () => '/data', ready: `document.querySelector('main, [role=main]') !== null && document.querySelector('.splash') === null` },
  dark: { path: ({ listRoute }) => listRoute, ready: `document.querySelectorAll('tbody tr[aria-rowindex]').length === 7`, dark: true },
};

await buildExtension('chromium');
mkdirSync(made, { recursive: true });
const lab = await startLab({ release: await fetchRelease(values.release) });
try {
  await shootAll('now', 'chromium', false);
  await shootAll('old', 'chromium-120', false);
  await shootAll('bridged', 'chromium-120', true);
} finally {
  await lab.stop();
}
await compare();

async function shootAll(as: string, name: 'chromium' | 'chromium-120', isBridged: boolean): Promise<void> {
  const aged = await (browsers[name] as () => Promise<Aged>)();
  try {
    await aged.goto(`${lab.origin}/version.json`);
    await signInQuickly(aged, lab);
    if (isBridged) {
      await visit(aged, 'list');
      console.log(`the bridge: ${await aged.press?.(lab.origin, 'bridge')}`);
      await shootLogin(aged, as);
      await signInQuickly(aged, lab);
    } else await shootLogin(aged, as).then(() => signInQuickly(aged, lab));
    for (const view of Object.keys(views)) {
      await visit(aged, view);
      await aged.shoot(join(made, `${view}-${as}.png`));
    }
    if (isBridged) console.log(`the popup: ${await aged.say(lab.origin, join(made, 'popup.png'))}`);
  } finally {
    await aged.close();
  }
}

/** Signed out. */
async function shootLogin(aged: Aged, as: string): Promise<void> {
  await aged.evaluate(`fetch('/server/logout', { method: 'POST' }).then(() => localStorage.clear())`);
  await aged.goto(`${lab.origin}/`);
  await until(() => aged.evaluate(`document.querySelector('input[type=password]') !== null`), { timeoutMs: 40_000, what: 'the login panel' });
  await painted();
  await aged.shoot(join(made, `login-${as}.png`));
}

async function visit(aged: Aged, name: string): Promise<void> {
  const { path, ready, open, dark } = views[name] as (typeof views)[string];
  await aged.evaluate(`localStorage.setItem('backendaiwebui.settings.themeMode', '${dark ? '"dark"' : '"light"'}')`);
  await aged.goto(lab.origin + path(lab));
  await until(() => aged.evaluate(ready), { timeoutMs: 40_000, what: name });
  await painted();
  if (open === undefined) return;
  await aged.evaluate(`document.querySelector('${open}')?.click()`);
  await painted();
}

/** Of a picture only the eye knows when it is whole; fonts, transitions and the bridge's work take their time. */
async function painted(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 4000));
}

/** Pixels of which a channel differs by more than 32 of 255, in the current Chromium's own canvas. */
async function compare(): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const view of ['login', ...Object.keys(views)])
      for (const as of ['old', 'bridged']) {
        const [a, b] = [`${view}-now`, `${view}-${as}`].map((name) => `data:image/png;base64,${readFileSync(join(made, `${name}.png`)).toString('base64')}`);
        const share = await page.evaluate(differing, [a, b] as [string, string]);
        console.log(`${view}, ${as}: ${(100 * share).toFixed(2)} % of the pixels differ`);
      }
  } finally {
    await browser.close();
  }
}

async function differing(urls: [string, string]): Promise<number> {
  const [a, b] = await Promise.all(
    urls.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }),
  );
  if (a === undefined || b === undefined) return 1;
  let count = 0;
  for (let at = 0; at < a.length; at += 4) if ([0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 32)) count++;
  return count / (a.length / 4);
}
