/**
 * `npm run backend:test [-- --line 26.9] [--only contract|faults] [--fault ID,...]`: a real back end, the stand-in held to it, and faults made for real
 * under an open tab with the extension. Answers go to tests/contract, what users meet to docs/backend.jsonl and docs/compatibility.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startBackend, type Backend } from '../tests/backend/backend.ts';
import { playContract } from '../tests/backend/contract.ts';
import { differences } from '../tests/backend/differences.ts';
import { isLine, lines } from '../tests/backend/lines.ts';
import { startLab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';

const { values } = parseArgs({ options: { line: { type: 'string', default: '26.9' }, only: { type: 'string' }, fault: { type: 'string' } } });
if (!isLine(values.line)) throw new Error(`There is no line ${values.line}: say one of ${Object.keys(lines).join(', ')}.`);
let wrong: string[] = [];

const backend = await startBackend({ line: values.line, say: (line) => console.log(line) });
try {
  if (values.only !== 'faults') wrong = [...wrong, ...(await contract(backend))];
} finally {
  await backend.stop();
}
for (const each of wrong) console.log(`WRONG ${each}`);
process.exit(wrong.length > 0 ? 1 : 0);

async function contract({ origin, user, password, line, redis }: Backend): Promise<string[]> {
  const real = await playContract({ origin, user, password });
  // The last of its lines has locked the account.
  await redis('FLUSHALL');
  const { version, webui } = line;
  mkdirSync('tests/contract', { recursive: true });
  const entries = real.map((each) => `  ${JSON.stringify(each)}`).join(',\n');
  writeFileSync(`tests/contract/${version}.json`, `{"version": "${version}", "webui": "${webui}", "date": "${new Date().toISOString().slice(0, 10)}", "lines": [\n${entries}\n]}\n`);
  const lab = await startLab({ release: await fetchRelease(webui) });
  const standIn = await playContract({ origin: lab.origin, ...{ user: lab.credentials.email, password: lab.credentials.password } });
  await lab.stop();
  const found = differences(real, standIn);
  console.log(`contract with ${version}: ${real.length} lines, ${found.length} of them differ at the stand-in`);
  return found;
}
