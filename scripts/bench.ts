/**
 * `npm run bench [-- --quick] [--only cost,decide,repair,popup,bridge]`: what watching and repairing cost, beside what was aimed at.
 * Nothing is asserted: on a busy machine times mean little. Processor time of threads (cost) suffers least from it.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bridgeCosts } from './bench/bridge.ts';
import { costOf } from './bench/cost.ts';
import { decisionTime } from './bench/decide.ts';
import { table, type Line } from './bench/numbers.ts';
import { popupPaints } from './bench/popup.ts';
import { repairsOf } from './bench/repair.ts';
import { findBrowsers } from './browsers/find.ts';
import { buildExtension } from './lib/build.ts';
import { commitNow } from './lib/commit.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, extension: { type: 'string' } } });
const parts = values.only?.split(',') ?? ['cost', 'decide', 'repair', 'popup', ...(process.getuid?.() === 0 ? ['bridge'] : [])];
const extensionDir = values.extension ?? (await buildExtension('chromium'));
const rounds = values.quick ? 2 : 7;
const watching = { extensionDir, loads: values.quick ? 2 : 5, idleMs: values.quick ? 20_000 : 60_000 };

// One browser at a time; each number is told as it comes, since all of them take some minutes.
const lines: Line[] = [];
const tell = (...more: readonly Line[]): void => {
  lines.push(...more);
  for (const { what, value, unit } of more) console.log(`  ${what}: ${value.toFixed(2)} ${unit}`);
};
if (parts.includes('decide')) tell(decisionTime());
if (parts.includes('cost')) for (const [release, look] of [['24.03.10', 12], ['26.8.0', 4], ['26.9.4', 4]] as const) tell(...(await costOf(release, { look }, watching)));
if (parts.includes('repair')) tell(...(await repairsOf('26.8.0', { extensionDir, rounds, climbs: values.quick ? 1 : 3 })));
if (parts.includes('popup')) tell(...(await popupPaints('26.8.0', { extensionDir, opens: rounds })));
if (parts.includes('bridge')) tell(...(await bridgeCosts('26.9.4', rounds)));
else console.log('  the bridge is left out: it is measured in Chromium 120, which is unpacked as root (scripts/browsers/old.ts)');

const [chromium] = findBrowsers(['chromium']);
console.log(`\n${new Date().toISOString().slice(0, 10)}, commit ${commitNow()}, ${cpus().length} x ${cpus()[0]?.model ?? '?'}, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}, Chromium ${chromium?.version ?? '?'}\n`);
console.log(table(lines));
