import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, preview, type InlineConfig } from 'vite';
import { readPolicy } from '../../src/background/policy.ts';
import { languages } from '../../src/core/texts/index.ts';
import { openList, signInQuickly } from '../lab/drive.ts';
import { startLab } from '../lab/lab.ts';
import { fetchRelease } from '../lab/releases.ts';
import { chromiumPage } from '../rig/chromium/page.ts';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { Evaluates } from '../rig/types.ts';
import { saidBy } from './cell.ts';
import { tabAt } from './inside.ts';
import { ownPageBy } from './own-page.ts';
import { launchFor } from './suite.ts';
import { axeSource, lookByAxe, noViolations, pageOf, themes, violationsOf } from './violations.ts';

const release = '26.8.0';
const host = 'webui.lab.test';

let rig: ChromiumRig;
test.beforeAll(async () => {
  rig = (await launchFor('chromium', release, undefined, { grants: [`*://${host}/*`] })) as ChromiumRig;
});
test.afterAll(() => rig.close());

const unseenWithoutColours = `() => {
  const root = document.querySelector('#app div div')?.shadowRoot ?? document;
  const isLine = (style, width, color) => style !== 'none' && parseFloat(width) >= 1 && !/, 0\\)$|transparent/.test(color);
  const shown = [...root.querySelectorAll('button, summary, section[aria-label]')].filter((each) => each.getClientRects().length > 0);
  return shown.flatMap((each) => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(each);
    const wrong = each.matches('summary') || isLine(borderTopStyle, borderTopWidth, borderTopColor) ? [] : ['no border around ' + each.textContent];
    each.focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    return each.matches('section') || isLine(outlineStyle, outlineWidth, outlineColor) ? wrong : [...wrong, 'no ring around ' + each.textContent];
  });
}`;

const violationsIn = (page: Evaluates, part: string) => violationsOf(rig.context, page, part);

test('axe finds nothing in any screen of the popup and of the banner', async () => {
  test.setTimeout(300_000);
  // Built, not served as it is: a development server may load the page a second time.
  const input = resolve('tests/popup-gallery/each.html');
  const config: InlineConfig = { configFile: 'tests/popup-gallery/vite.config.ts', logLevel: 'error', build: { outDir: resolve('.artifacts/gallery'), emptyOutDir: true, target: 'esnext', rollupOptions: { input } }, preview: { port: 0 } };
  await build(config);
  const gallery = await preview(config);
  try {
    const page = await rig.newPage();
    await page.goto(`${gallery.resolvedUrls?.local[0]}each.html`);
    // The window of an action is 800 px wide at most: at 200 % zoom 400 are left, at 250 % 320.
    await pageOf(rig.context, 'each.html').setViewportSize({ width: 320, height: 240 });
    const wide = 'Object.keys(screens).filter((name) => screens[name]() && document.documentElement.scrollWidth > 320)';
    for (const language of [...languages].reverse()) {
      await page.goto(`${gallery.resolvedUrls?.local[0]}each.html?lang=${language}`);
      await page.waitFor(`document.documentElement.lang === '${language}' && typeof screens === 'object'`, { what: 'the gallery' });
      expect(await page.evaluate(wide), language).toEqual([]);
    }
    await page.evaluate(axeSource);
    for (const colorScheme of themes) {
      await pageOf(rig.context, 'each.html').emulateMedia({ colorScheme });
      const violations = (await page.evaluate(`(async () => {
        const found = {};
        for (const [name, show] of Object.entries(screens)) if (show()) found[name] = await ${lookByAxe};
        return found;
      })()`)) as Record<string, string[]>;
      expect(Object.keys(violations).length).toBeGreaterThan(100);
      expect(Object.entries(violations).filter(([, each]) => each.length > 0), colorScheme).toEqual([]);
    }
    // The user's own colours leave neither fills nor shadows: what can be pressed has a border, and what has the focus a ring.
    await pageOf(rig.context, 'each.html').emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
    expect(await page.evaluate(`Object.keys(screens).filter((name) => screens[name]()).flatMap((name) => (${unseenWithoutColours})().map((each) => name + ': ' + each))`)).toEqual([]);
    expect(page.consoleErrors).toEqual([]);
  } finally {
    await gallery.close();
  }
});

test('axe finds nothing in the options, with and without something in them, in the guide, and in the page after the installation', async () => {
  const page = await rig.newPage();
  const at = `chrome-extension://${rig.extensionId}/src`;
  await page.goto(`${at}/welcome/index.html`);
  await page.waitFor(`document.querySelector('h1') !== null`);
  expect(await violationsIn(page, '/welcome/')).toEqual(noViolations);

  await page.goto(`${at}/guide/index.html`);
  await page.waitFor(`document.querySelector('details') !== null`);
  await page.evaluate(`document.querySelectorAll('details').forEach((details) => (details.open = true))`);
  expect(await violationsIn(page, '/guide/')).toEqual(noViolations);

  await page.goto(`${at}/options/index.html`);
  await page.waitFor(`document.querySelector('[data-testid=no-sites]') !== null`);
  expect(await violationsIn(page, '/options/')).toEqual(noViolations);

  await page.type('#address', 'ftp://somewhere');
  await page.click('[data-testid=add]');
  await page.waitFor(`document.querySelector('[data-outcome=no-address]') !== null`);
  expect(await violationsIn(page, '/options/'), 'an address that is none').toEqual(noViolations);
  await page.type('#address', `https://${host}`);
  await page.click('[data-testid=add]');
  await page.waitFor(`document.querySelector('[data-outcome=added]') !== null`);
  await rig.extensionEval(`chrome.storage.local.set({ banner: { shown: [], quiet: [{ origin: 'https://${host}', fault: 'failed-list', untilMs: null }] } })`);
  await page.click('[data-testid=pause]');
  await page.waitFor(`document.querySelector('[data-testid=quiet]') !== null && document.querySelector('[data-testid=paused]').textContent !== ''`);
  expect(await violationsIn(page, '/options/'), 'with a site').toEqual(noViolations);

  const policy = readPolicy({ sites: [`https://${host}`, 'https://elsewhere.test', 'https://*.test'], banner: false, language: 'en', highestCost: 'session', helpDeskName: 'IT', locked: ['sites', 'banner', 'language'] });
  await rig.extensionEval(`chrome.storage.session.set({ policy: ${JSON.stringify(policy)} })`);
  await page.waitFor(`document.querySelector('[data-testid=allow-managed]') !== null && document.querySelector('[data-testid=problems]') !== null`);
  expect(await violationsIn(page, '/options/'), 'with what the organisation has set').toEqual(noViolations);
  await page.goto(`${at}/welcome/index.html`);
  await page.waitFor(`document.querySelector('[data-testid=allow]') !== null`);
  expect(await violationsIn(page, '/welcome/'), 'with what the organisation has set').toEqual(noViolations);
});

test('axe finds nothing in the report and in the page of a site’s data', async () => {
  const lab = await startLab({ release: await fetchRelease(release), https: true });
  try {
    const page = await rig.newPage();
    await signInQuickly(page, lab);
    await lab.setFault({ id: 'list-500' });
    await openList(page, lab);
    const popup = await rig.openPopup(page);
    expect(await saidBy(popup)).toBe('server-failing');
    const report = await chromiumPage(await ownPageBy(rig, popup, 'report'));
    await report.waitFor(`document.querySelector('[data-testid=part-cookies] table') !== null`);
    await report.evaluate(`document.querySelector('details').open = true; document.querySelector('[data-testid=part-versions] input').click()`);
    expect(await violationsIn(report, '/report/')).toEqual(noViolations);

    const tabId = await tabAt(rig, lab.origin);
    const site = await rig.newPage();
    await site.goto(`chrome-extension://${rig.extensionId}/src/site-data/index.html?tab=${tabId}`);
    await site.waitFor(`document.querySelector('[data-testid=cookies]') !== null`);
    expect(await violationsIn(site, '/site-data/')).toEqual(noViolations);
    await lab.setFault(null);
    await site.click('[data-testid=clear]');
    await site.waitFor(`document.querySelector('main[data-working=false][data-outcome=cleared] [data-testid=undo]') !== null`, { timeoutMs: 60_000 });
    expect(await violationsIn(site, '/site-data/'), 'cleared').toEqual(noViolations);
  } finally {
    await lab.stop();
  }
});
