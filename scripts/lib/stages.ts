import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from '../browsers/install.ts';
import { keyOf, leftByTests, readCells } from './compatibility.ts';
import { add, nothing, readPlaywright, readVitest, totals, type Counts } from './counts.ts';

/** The whole of `npm test`: one stage after the other, up to the first that fails. */
const reports = '.artifacts/test';
const unitReport = `${reports}/unit.json`;
const e2eReport = `${reports}/e2e.json`;
/** Cells without which a green run means nothing, by browser, release and scenario. */
const requiredFile = 'tests/e2e/required.json';

interface Stage {
  readonly name: string;
  /** Throws, or answers with what it counted. */
  run(): Counts;
}

const stages: readonly Stage[] = [
  { name: 'browsers', run: browsers },
  { name: 'types', run: () => node('node_modules/typescript/bin/tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.artifacts/cache/types.json') },
  { name: 'lint', run: () => node('node_modules/eslint/bin/eslint.js', '.') },
  { name: 'unit', run: unit },
  { name: 'build', run: () => node('--import', 'tsx', 'scripts/build.ts') },
  { name: 'sizes', run: () => node('node_modules/size-limit/bin.js') },
  { name: 'end to end', run: endToEnd },
];

function browsers(): Counts {
  for (const engine of ['chromium', 'firefox'] as const) {
    const { kind, version, path } = ensureBrowser(engine);
    console.log(`${kind} ${version} (${path})`);
  }
  return nothing;
}

function unit(): Counts {
  const ok = ran('node_modules/vitest/vitest.mjs', 'run', '--silent=passed-only', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`);
  return failing(ok, readVitest(unitReport));
}

function endToEnd(): Counts {
  const ok = ran('node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2));
  const counts = readPlaywright(e2eReport);
  // A part asked for by hand (`npm test -- rig.spec.ts`) owes only itself.
  const missing = process.argv.length > 2 ? [] : cellsNotRun();
  return failing(ok, { ...counts, failures: [...counts.failures, ...missing.map((cell) => `required, but it did not run: ${cell}`)] });
}

function cellsNotRun(): string[] {
  const ran = new Set(readCells(leftByTests).map(keyOf));
  return (JSON.parse(readFileSync(requiredFile, 'utf8')) as string[]).filter((cell) => !ran.has(cell));
}

/** A runner that ends red without a red test (a file that does not load) is a failure of its own. */
const failing = (ok: boolean, counts: Counts): Counts =>
  ok || counts.failures.length > 0 ? counts : { ...counts, failures: ['the runner ended with an error, see above'] };

function node(...args: string[]): Counts {
  if (!ran(...args)) throw new Error(`${args.join(' ')} failed, see above`);
  return nothing;
}

function ran(...args: string[]): boolean {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

function main(): Counts {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  let sum = nothing;
  for (const { name, run } of stages) {
    console.log(`\n=== ${name} ===`);
    const started = Date.now();
    let counts: Counts;
    try {
      counts = run();
    } catch (error) {
      counts = { ...nothing, failures: [`${name}: ${error instanceof Error ? error.message : String(error)}`] };
    }
    sum = add(sum, counts);
    console.log(`--- ${name}: ${counts.failures.length === 0 ? 'good' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (counts.failures.length > 0) break;
  }
  return sum;
}

const sum = main();
console.log('');
for (const failure of sum.failures) console.log(`FAILED ${failure}`);
for (const { title, reason } of sum.skipped) console.log(`SKIPPED ${title}: ${reason}`);
console.log(totals(sum));
process.exitCode = sum.failures.length === 0 ? 0 : 1;
