/**
 * `npm run matrix [-- --shard i/n] [--resume] [--release X] [--scenario Y] [--browser chromium|firefox]`
 * Every pinned release with every scenario that it can have; each cell is written as it ends, with commit and date.
 * `npm run matrix -- --take FILE` adds the cells that `npm test` ran (.artifacts/test/cells.jsonl); `--write` only makes
 * docs/compatibility.md from the results.
 */
import { parseArgs } from 'node:util';
import { batchesOf, cellsOf, playBatch, wrongIn } from '../tests/e2e/batch.ts';
import type { Cell, CellResult } from '../tests/e2e/cell.ts';
import { launchFor } from '../tests/e2e/suite.ts';
import { pins } from '../tests/lab/releases.ts';
import type { BrowserName, Rig } from '../tests/rig/index.ts';
import { buildExtension } from './lib/build.ts';
import { keepCell, leftByTests, readCells, stamped, writeCompatibility } from './lib/compatibility.ts';

const { values } = parseArgs({
  options: { shard: { type: 'string' }, resume: { type: 'boolean' }, release: { type: 'string' }, scenario: { type: 'string' }, browser: { type: 'string' }, write: { type: 'boolean' }, take: { type: 'string' } },
});
const browser = (values.browser ?? 'chromium') as BrowserName;
let wrong = 0;

for (const cell of values.take === undefined ? [] : readCells(values.take || leftByTests)) keepCell(cell);
if (values.write !== true && values.take === undefined) await runAll(chosenReleases());
writeCompatibility();
console.log(`${wrong} wrong cells; docs/compatibility.md is made from ${readCells().length} results.`);
process.exit(wrong > 0 ? 1 : 0);

function chosenReleases(): string[] {
  const all = pins().map(({ id }) => id).filter((id) => values.release === undefined || values.release.split(',').includes(id));
  const [index, count] = (values.shard ?? '1/1').split('/').map(Number);
  if (!index || !count || index > count) throw new Error(`--shard ${values.shard}: say for example 2/4`);
  return all.filter((_, at) => at % count === index - 1);
}

/** Two releases side by side, each in a browser of its own: most of a cell is waiting. What is judged is today's source. */
async function runAll(releases: string[]): Promise<void> {
  await buildExtension(browser);
  const next = async (): Promise<void> => {
    for (let release = releases.shift(); release !== undefined; release = releases.shift()) await runRelease(release);
  };
  await Promise.all([next(), next()]);
}

async function runRelease(release: string): Promise<void> {
  const done = new Set(values.resume === true ? readCells().filter((cell) => cell.release === release && cell.browser === browser && cell.wrong === null).map((cell) => cell.scenario) : []);
  const cells = cellsOf(release).filter(({ scenario: { id } }) => !done.has(id) && (values.scenario === undefined || values.scenario.split(',').includes(id)));
  if (cells.length === 0) return;
  console.log(`${release}: ${cells.length} cells`);
  const rig = await launchFor(browser, release);
  for (const batch of batchesOf(cells)) await runBatch(rig, batch);
  await rig.close();
}

async function runBatch(rig: Rig, cells: readonly Cell[]): Promise<void> {
  // A run that is broken off says nothing about the cells that it did not come to.
  const keep = keeper(rig);
  const failed = new Set<Cell>();
  await playBatch(rig, cells, (cell, error) => {
    failed.add(cell);
    keep(cell, null, String(error));
  });
  for (const cell of cells.filter((each) => !failed.has(each))) {
    await new Promise((resolve) => setTimeout(resolve, cell.aloneForMs()));
    try {
      const result = await cell.conclude();
      keep(cell, result, wrongIn(result, cell));
    } catch (error) {
      keep(cell, null, error instanceof Error ? error.message : String(error));
    }
    await cell.close();
  }
}

function keeper(rig: Rig): (cell: Cell, result: CellResult | null, complaint: string | null) => void {
  let hasEnded = false;
  void rig.ended.then(() => (hasEnded = true));
  return (cell, result, complaint) => {
    if (hasEnded) throw new Error('the browser has ended');
    keep(cell, result, complaint);
  };
}

function keep(cell: Cell, result: CellResult | null, complaint: string | null): void {
  if (complaint !== null) wrong += 1;
  const kept = stamped(cell.release, cell.scenario.id, browser, result, complaint);
  keepCell(kept);
  console.log(`  ${new Date().toISOString().slice(11, 19)} ${complaint === null ? 'ok   ' : 'WRONG'} ${cell.release.padEnd(13)} ${cell.scenario.id.padEnd(30)} ${kept.said} / ${kept.alone} / ${kept.cure}${complaint === null ? '' : `  <- ${complaint.split('\n')[0]}`}`);
}
