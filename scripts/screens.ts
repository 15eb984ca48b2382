/**
 * `npm run screens`: pictures of the real popup, banner and pages over a real release in real states, light, dark and in every language, in
 * .artifacts/screens to be looked at. The light ones that the README shows go to docs/screens too.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cell, saidBy } from '../tests/e2e/cell.ts';
import { scenario } from '../tests/e2e/scenarios/index.ts';
import { launchFor } from '../tests/e2e/suite.ts';
import { photographPages } from './lib/screens.ts';
import type { LaunchOptions, Rig, RigPage, RigPopup } from '../tests/rig/index.ts';
import { buildExtension } from './lib/build.ts';

interface Look {
  readonly options: Pick<LaunchOptions, 'colorScheme' | 'locale'>;
  /** Popups follow the browser's own colours, which no emulation reaches. */
  readonly args?: readonly string[];
  /** Said to the popup by its address: distributions' browsers often speak English only. */
  readonly language?: string;
}

const looks: Readonly<Record<string, Look>> = {
  light: { options: { colorScheme: 'light', locale: 'en-US' } },
  dark: { options: { colorScheme: 'dark', locale: 'en-US' }, args: ['--force-dark-mode'] },
  ko: { options: { colorScheme: 'light', locale: 'ko-KR' }, language: 'ko' },
  ja: { options: { colorScheme: 'light', locale: 'ja-JP' }, language: 'ja' },
  th: { options: { colorScheme: 'light', locale: 'th-TH' }, language: 'th' },
};

/** Two pixels for one in popups; pages have a viewport of their own. A screen of the usual 800 by 600 would cut the popup short. The tests' own factor is coarser; the last one counts. */
const twice = ['--screen-info={2400x1800 devicePixelRatio=2}', '--force-device-scale-factor=2'];

const made = '.artifacts/screens';

type Shoot = (name: string, of: RigPage | RigPopup) => Promise<void>;
type Open = (rig: Rig, page: RigPage) => Promise<RigPopup>;

const { values } = parseArgs({ options: { release: { type: 'string', default: '26.8.0' }, look: { type: 'string' }, extension: { type: 'string' } } });
const extensionDir = values.extension ?? (await buildExtension('chromium'));
const wanted = Object.keys(looks).filter((name) => values.look === undefined || values.look === name);
for (const name of wanted) await shootAll(name);
if (wanted.includes('light')) copyShown();

async function shootAll(look: string): Promise<void> {
  const { options, args = [], language = 'en' } = looks[look] as Look;
  const open: Open = async (rig, page) => {
    const popup = await rig.openPopup(page);
    await popup.evaluate(`location.search = '?lang=${language}'`);
    await popup.waitFor(`location.search !== '' && document.documentElement.lang === '${language}'`);
    await saidBy(popup);
    return popup;
  };
  const folder = `${made}/${look}`;
  mkdirSync(folder, { recursive: true });
  const shoot: Shoot = async (name, of) => {
    const path = join(folder, `${name}.png`);
    await of.screenshot(path);
    console.log(path);
  };
  const rig = await launchFor('chromium', values.release, extensionDir, { ...options, args: [...twice, ...args], width: 1200, height: 700 });
  try {
    await repaired(rig, open, shoot);
    await withCell(rig, 'list-500', open, (_cell, popup) => shoot('popup-server', popup));
    await withCell(rig, 'healthy', open, (_cell, popup) => shoot('popup-healthy', popup));
  } finally {
    await rig.close();
  }
  for (const path of await photographPages({ release: values.release, extensionDir, folder, language, options })) console.log(path);
}

/** The story of the README: broken, named, being repaired, proved. */
async function repaired(rig: Rig, open: Open, shoot: Shoot): Promise<void> {
  await withCell(rig, 'list-500-passing', open, async (cell, popup) => {
    await shoot('page-broken', cell.page);
    await shoot('popup-fault', popup);
    await popup.click('[data-testid=fix]');
    await popup.waitFor(`document.querySelector('[data-testid=step][data-outcome=running]') !== null`, { what: 'the first step' });
    await shoot('popup-progress', popup);
    await popup.waitFor(`document.querySelector('[data-phase=probation]') !== null`, { timeoutMs: 60_000, what: 'the proof' });
    await shoot('popup-proof', popup);
    await shoot('page-healthy', cell.page);
  });
}

async function withCell(rig: Rig, fault: string, open: Open, see: (cell: Cell, popup: RigPopup) => Promise<void>): Promise<void> {
  // On a host with a name, as at an organization.
  const cell = new Cell(values.release, { ...scenario(fault), https: true });
  try {
    await cell.play(rig);
    const popup = await open(rig, cell.page);
    await see(cell, popup);
    await popup.close();
  } finally {
    await cell.close();
  }
}

function copyShown(): void {
  const shown = readFileSync('README.md', 'utf8').matchAll(/docs\/screens\/([\w-]+\.png)/g);
  mkdirSync('docs/screens', { recursive: true });
  for (const [path, name = ''] of shown) copyFileSync(`${made}/light/${name}`, path);
}
