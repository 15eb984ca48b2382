/**
 * `npx tsx scripts/without.ts [--release 26.9.4] [feature ...]`, by hand: a release in the current Chromium with one feature taken away, so that what its
 * absence does there is seen by itself. Built-ins are deleted before the page's scripts; style sheets come with the feature's word spoilt.
 * Pictures in .artifacts/without, all of them on one sheet.
 */
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { signInQuickly } from '../tests/lab/drive.ts';
import { startLab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';
import { sandbox } from '../tests/rig/chromium/sandbox.ts';
import { ensureBrowser } from './browsers/install.ts';

/** In text of style sheets and of the scripts that carry some: what is written, and what nobody knows. */
const spoilt: Readonly<Record<string, readonly [RegExp, string]>> = {
  'light-dark': [/light-dark\(/g, 'light-gone('],
  scope: [/@scope(?=[\s(])/g, '@gone'],
  has: [/:has\(/g, ':gone('],
  where: [/:where\(/g, ':gone('],
  layer: [/@layer(?=[\s{])/g, '@gone'],
  container: [/@container\b/g, '@gone'],
  property: [/@property\b/g, '@gone'],
  'starting-style': [/@starting-style\b/g, '@gone'],
  'color-mix': [/color-mix\(/g, 'color-gone('],
  oklch: [/oklch\(/g, 'gone('],
  anchor: [/position-anchor:|anchor-name:|position-area:/g, 'gone:'],
};
const deleted: Readonly<Record<string, string>> = {
  'object-has-own': 'delete Object.hasOwn',
  'structured-clone': 'delete globalThis.structuredClone',
  at: 'delete Array.prototype.at; delete String.prototype.at',
};
const made = '.artifacts/without';

const { values, positionals } = parseArgs({ options: { release: { type: 'string', default: '26.9.4' } }, allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : ['nothing', ...Object.keys(spoilt), ...Object.keys(deleted)];
mkdirSync(made, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureBrowser('chromium').path, args: sandbox() });
const lab = await startLab({ release: await fetchRelease(values.release) });
try {
  for (const feature of wanted) await shootWithout(feature);
  await shootSheet();
} finally {
  await lab.stop();
  await browser.close();
}

async function shootWithout(feature: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    if (deleted[feature] !== undefined) await page.addInitScript(deleted[feature]);
    if (spoilt[feature] !== undefined) await spoil(page, spoilt[feature]);
    await page.goto(`${lab.origin}/`);
    await page.waitForTimeout(3000);
    await page.screenshot({ path: picture(feature, 'login') });
    await signInQuickly({ evaluate: (expression) => page.evaluate(expression), goto: (url) => page.goto(url) }, lab);
    await page.goto(lab.origin + lab.listRoute);
    await page.waitForTimeout(5000);
    await page.screenshot({ path: picture(feature, 'list') });
    console.log(`${values.release} without ${feature}: ${picture(feature, 'login')}, ${picture(feature, 'list')}`);
  } finally {
    await context.close();
  }
}

async function spoil(page: Page, [written, unknown]: readonly [RegExp, string]): Promise<void> {
  await page.route(/\.(css|js|html)$|\/$|session$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(written, unknown) });
  });
}

function picture(feature: string, what: string): string {
  return join(made, `${values.release}-${feature}-${what}.png`);
}

async function shootSheet(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1480, height: 400 } });
  const shown = await Promise.all(wanted.flatMap((feature) => ['login', 'list'].map(async (what) => `<figure><figcaption>${feature}</figcaption><img src="data:image/png;base64,${(await readFile(picture(feature, what))).toString('base64')}"></figure>`)));
  await page.setContent(`<style>body { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; font: 14px sans-serif } figure { margin: 0 } img { width: 100%; border: 1px solid }</style>${shown.join('')}`);
  await page.screenshot({ path: join(made, 'sheet.png'), fullPage: true });
  console.log(resolve(made, 'sheet.png'));
}
