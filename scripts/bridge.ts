/**
 * `npx tsx scripts/bridge.ts [--release 26.9.4] [--browser chromium-109-shell|firefox-140]`, by hand, as root (scripts/browsers/old.ts): the newest release in full Chromium 120, or another
 * old browser, without the bridge and with it, beside the current Chromium or Firefox. Pictures lie in .artifacts/bridge, to be looked at; how many pixels differ from the current one's
 * is printed, with what each load costs, and docs/bridge.md keeps it.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signInQuickly } from '../tests/lab/drive.ts';
import { startLab, type Lab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';
import { until } from '../tests/rig/index.ts';
import { browsers, type Aged } from './browsers/aged.ts';
import { buildExtension } from './lib/build.ts';

const { values } = parseArgs({ options: { release: { type: 'string', default: '26.9.4' }, browser: { type: 'string', default: 'chromium-120' } } });
const made = `.artifacts/bridge-${values.browser}`;

interface View {
  readonly path: (lab: Lab) => string;
  readonly ready: string;
  /** What is pressed once it is there. */
  readonly press?: string;
}
const list = { path: ({ listRoute }: Lab) => listRoute, ready: `document.querySelectorAll('tbody tr[aria-rowindex]').length === 7` };
const button = (name: string) => `[...document.querySelectorAll('button')].find((each) => [each.ariaLabel, each.textContent.trim()].includes('${name}'))`;
const data = { path: () => '/data', ready: `${button('Create Folder')} !== undefined` };

/** An ordinary load each. The last two change the theme in the page, and load it again so. */
const views: Readonly<Record<string, View>> = {
  list,
  menu: { ...list, press: `document.querySelector('[data-testid=user-dropdown-button]')` },
  dialog: { ...data, press: button('Create Folder') },
  data,
  dark: { ...list, press: `document.querySelector('[data-testid=button-theme]')` },
  'dark-again': list,
};

/** When the page is first painted, and when all that is added stands; by the page's own clock, from the click on. */
const cost = (isAdded: boolean): string => `(async () => {
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const isThere = () => paint() !== undefined && (!${isAdded} || document.adoptedStyleSheets.length > ('showPopover' in HTMLElement.prototype && !CSS.supports('selector(:popover-open)') ? 1 : 0));
  while (!isThere() && performance.now() < 15_000) await new Promise(requestAnimationFrame);
  const { length } = document.adoptedStyleSheets;
  return 'first paint ' + Math.round(paint()) + ' ms' + (length > 0 ? ', ' + length + ' sheets added by ' + Math.round(performance.now()) + ' ms' : '');
})()`;

const current = values.browser.startsWith('firefox') ? 'firefox' : 'chromium';
await buildExtension(current);
mkdirSync(made, { recursive: true });
const lab = await startLab({ release: await fetchRelease(values.release) });
try {
  await shootAll('old', values.browser);
  await shootAll('now', current);
} finally {
  await lab.stop();
}

async function shootAll(as: string, name: string): Promise<void> {
  const aged = await (browsers[name] as () => Promise<Aged>)();
  try {
    await shootViews(aged, as);
    if (aged.bridge !== undefined) return await shootByHand(aged, aged.bridge);
    if (aged.press === undefined || name === current) return await compare(aged);
    await visit(aged, list);
    console.log(`"Make it work here": ${await aged.press(lab.origin, 'bridge')}`);
    await shootViews(aged, 'bridged');
    await visit(aged, list);
    console.log(`the popup: ${await aged.say(lab.origin, join(made, 'popup.png'))}`);
    console.log(`"Stop adding it": ${await aged.press(lab.origin, 'unbridge')}`);
    await aged.shoot(join(made, 'ended.png'));
    await visit(aged, list);
    console.log(`the next visit: ${await aged.say(lab.origin, join(made, 'popup-ended.png'))}`);
    await aged.shoot(join(made, 'list-ended.png'));
  } finally {
    await aged.close();
  }
}

/** A shell has no extension, and so no popup: what it would say is read off the page. */
async function shootByHand(aged: Aged, bridge: () => Promise<void>): Promise<void> {
  await visit(aged, list);
  console.log(`as it is: ${await aged.say(lab.origin, '')}`);
  await bridge();
  await shootViews(aged, 'bridged');
  await visit(aged, list);
  console.log(`bridged: ${await aged.say(lab.origin, '')}`);
}

async function shootViews(aged: Aged, as: string): Promise<void> {
  await signInQuickly(aged, lab);
  for (const [name, view] of Object.entries(views)) {
    await visit(aged, view, `${name}, ${as}`);
    if (view.press !== undefined) await aged.evaluate(`${view.press}.click()`);
    await painted();
    await aged.shoot(join(made, `${name}-${as}.png`));
  }
  // Light again, for whoever comes next, and signed out.
  await aged.evaluate(`document.querySelector('[data-testid=button-theme]').click()`);
  await aged.goto(`${lab.origin}/version.json`);
  await aged.evaluate(`fetch('/server/logout', { method: 'POST' }).then(() => localStorage.removeItem('backendaiwebui.sessionid'))`);
  await visit(aged, { path: () => '/', ready: `document.querySelector('input[type=password]') !== null` });
  await painted();
  await aged.shoot(join(made, `login-${as}.png`));
  await signInQuickly(aged, lab);
}

async function visit(aged: Aged, { path, ready }: View, told?: string): Promise<void> {
  await aged.goto(lab.origin + path(lab));
  if (told !== undefined) console.log(`${told}: ${String(await aged.evaluate(cost(told.endsWith('bridged'))))}`);
  await until(() => aged.evaluate(ready), { timeoutMs: 40_000, what: path(lab) });
  await painted();
}

/** Of a picture only the eye knows when it is whole; fonts, transitions and the bridge's work take their time. */
async function painted(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

/** Pixels of which a channel differs by more than 32 of 255, by the current browser's own canvas. */
async function compare(aged: Aged): Promise<void> {
  const picture = (name: string) => `data:image/png;base64,${readFileSync(join(made, `${name}.png`)).toString('base64')}`;
  for (const view of ['login', ...Object.keys(views)])
    for (const as of ['old', 'bridged']) {
      const share = await aged.evaluate(`(${differing.toString()})(${JSON.stringify(picture(`${view}-now`))}, ${JSON.stringify(picture(`${view}-${as}`))})`);
      console.log(`${view}, ${as}: ${(100 * Number(share)).toFixed(2)} % of the pixels differ`);
    }
}

/** Carried into the page as text. */
async function differing(...urls: readonly string[]): Promise<number> {
  const [a, b] = await Promise.all(
    urls.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height).data;
    }),
  );
  if (a === undefined || b === undefined || a.length !== b.length) return 1;
  let count = 0;
  for (let at = 0; at < a.length; at += 4) if ([0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 32)) count++;
  return count / (a.length / 4);
}
