/** `npm run backend:test [-- --line 26.9]`: a real back end, and the stand-in held to it. The answers go to tests/contract. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startBackend, type Backend } from '../tests/backend/backend.ts';
import { playContract } from '../tests/backend/contract.ts';
import { differences } from '../tests/backend/differences.ts';
import { isLine, lines } from '../tests/backend/lines.ts';
import { startLab } from '../tests/lab/lab.ts';
import { fetchRelease } from '../tests/lab/releases.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const { values } = parseArgs({ options: { line: { type: 'string', default: '26.9' } } });
const { line } = values;
if (!isLine(line)) throw new Error(`There is no line ${line}: say one of ${Object.keys(lines).join(', ')}.`);
let wrong: string[] = [];

const backend = await startBackend({ line, say: (said) => console.log(said) });
try {
  wrong = await contract(backend);
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
  const { email, password: labs } = lab.credentials;
  const standIn = await playContract({ origin: lab.origin, user: email, password: labs });
  await lab.stop();
  const found = differences(real, standIn);
  console.log(`contract with ${version}: ${real.length} lines, ${found.length} of them differ at the stand-in`);
  return found;
}
