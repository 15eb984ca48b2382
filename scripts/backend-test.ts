/**
 * `npm run backend:test [-- --line 26.9] [--only contract|faults] [--fault ID,...] [--browser firefox] [--resume]`: a real back end, the stand-in held to it, and faults made for real
 * under an open tab with the extension; in Firefox the main ones. `--resume` leaves out what is right already by today's judges. Answers go to tests/contract, what users meet to docs/backend.jsonl and docs/compatibility.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startBackend, type Backend } from '../tests/backend/backend.ts';
import { playContract } from '../tests/backend/contract.ts';
import { differences } from '../tests/backend/differences.ts';
import type { RealFault } from '../tests/backend/faults/fault.ts';
import { faultsOf } from '../tests/backend/faults/faults.ts';
import { playFault } from '../tests/backend/faults/play.ts';
import { isLine, lines, type LineId } from '../tests/backend/lines.ts';
import { isOk } from '../tests/backend/parts/asks.ts';
import { pause } from '../tests/backend/parts/part.ts';
import { launchFor } from '../tests/e2e/suite.ts';
import { startLab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';
import type { Rig } from '../tests/rig/index.ts';
import { keepFault, readFaults } from './lib/backend-results.ts';
import { buildExtension } from './lib/build.ts';
import { commitNow } from './lib/commit.ts';
import { judgesNow, writeCompatibility } from './lib/compatibility.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const { values } = parseArgs({ options: { line: { type: 'string', default: '26.9' }, only: { type: 'string' }, fault: { type: 'string' }, browser: { type: 'string', default: 'chromium' }, resume: { type: 'boolean' } } });
const { line } = values;
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
if (!isLine(line)) throw new Error(`There is no line ${line}: say one of ${Object.keys(lines).join(', ')}.`);
const title = browser === 'firefox' ? 'Firefox' : 'Chromium';
const source = { commit: commitNow(), judges: judgesNow() };
let wrong: string[] = [];

const started = Date.now();
const clock = (): string => `${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s `;
const backend = await startBackend({ line, say: (said) => console.log(`${clock()} ${said}`) });
try {
  if (values.only !== 'faults') wrong = [...wrong, ...(await contract(backend))];
  if (values.only !== 'contract') wrong = [...wrong, ...(await faults(backend, line))];
} finally {
  await backend.stop();
}
for (const each of wrong) console.log(`WRONG ${each}`);
console.log(`${wrong.length} wrong, after ${clock().trim()}`);
process.exit(wrong.length > 0 ? 1 : 0);

async function contract({ origin, user, password, line, redis }: Backend): Promise<string[]> {
  // Its own health check looks once a minute, and may have looked before the manager was there.
  while (!(await isOk(`${origin}/readyz`))) await pause(1000);
  const real = await playContract({ origin, user, password });
  // The last of its lines has locked the account.
  await redis('FLUSHALL');
  const { version, webui } = line;
  mkdirSync('tests/contract', { recursive: true });
  const entries = real.map((each) => `  ${JSON.stringify(each)}`).join(',\n');
  writeFileSync(`tests/contract/${version}.json`, `{"version": "${version}", "webui": "${webui}", "date": "${new Date().toISOString().slice(0, 10)}", "lines": [\n${entries}\n]}\n`);
  const lab = await startLab({ release: await fetchRelease(webui) });
  const { email, password: labs } = lab.credentials;
  const standIn = await playContract({ origin: lab.origin, user: email, password: labs });
  await lab.stop();
  const found = differences(real, standIn);
  console.log(`contract with ${version}: ${real.length} lines, ${found.length} of them differ at the stand-in`);
  return found;
}

/** Named ones, or all that this line and browser can have. */
function chosen({ line: { version } }: Backend, id: LineId): RealFault[] {
  const named = values.fault?.split(',');
  const right = readFaults().filter((row) => row.version === version && row.browser.startsWith(title) && row.wrong === null && row.judges === source.judges);
  const done = new Set(values.resume === true ? right.map(({ fault }) => fault) : []);
  return faultsOf(id).filter((fault) => !done.has(fault.id) && (named?.includes(fault.id) ?? (browser === 'chromium' || fault.isMain === true)));
}

async function faults(on: Backend, id: LineId): Promise<string[]> {
  await buildExtension(browser);
  const found: string[] = [];
  for (const fault of chosen(on, id)) {
    let rig: Rig | undefined;
    try {
      // A browser of its own: what one fault leaves in it is no part of the next.
      rig = await launchFor(browser, on.line.webui, undefined, browser === 'chromium' && fault.isBroughtBack ? { args: ['--disable-auto-reload'] } : {});
      const played = await playFault(on, fault, rig);
      keepFault(on, `${title} ${rig.version.split('.', 1)[0]}`, played, source);
      console.log(`${clock()} ${fault.id}: ${played.open.said} / ${played.reloaded.said} / ${played.back.said} -> ${played.clicked}, ${played.end}${played.wrong === null ? '' : ` WRONG ${played.wrong}`}`);
      if (played.wrong !== null) found.push(`${fault.id}: ${played.wrong}`);
    } catch (error) {
      // One that could not be played to its end takes no other with it.
      found.push(`${fault.id}: ${error instanceof Error ? error.message : String(error)}`);
      console.log(`${clock()} WRONG ${found.at(-1)}`);
    } finally {
      await rig?.close();
    }
  }
  writeCompatibility();
  return found;
}
