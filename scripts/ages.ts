/**
 * `npx tsx scripts/ages.ts [--browser chromium-120] [--release 26.9.4]`, by hand: what browsers of several ages show of real releases, and what the
 * extension says of it. Pictures of pages and popups lie in .artifacts/ages, to be looked at; docs/layout.md keeps what was seen.
 * Chromium 120 and Firefox 115 want root (scripts/browsers/old.ts).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signInQuickly } from '../tests/lab/drive.ts';
import { startLab, type Lab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';
import { until } from '../tests/rig/index.ts';
import { browsers, type Aged } from './browsers/aged.ts';
import { buildExtension } from './lib/build.ts';

const made = '.artifacts/ages';
/** What lies in shadow roots gets its time. */
const inItsTime = 'document.readyState === "complete" && performance.now() > 9000';

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
