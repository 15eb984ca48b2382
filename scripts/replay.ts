/** `npm run replay file.json`: what do today's detectors and faults say of evidence that was saved? */
import { readFileSync } from 'node:fs';
import { diagnose } from '../src/background/diagnose.ts';
import { detect } from '../src/content/detectors/detect.ts';
import { parseEvidence } from '../src/core/parse-evidence.ts';

const [file] = process.argv.slice(2);
if (file === undefined) fail('which file? npm run replay -- evidence.json');

const evidence = read(file);
const findings = detect(evidence);
const diagnosis = diagnose(evidence, findings);
for (const status of ['present', 'cant-tell', 'error'] as const) {
  const ids = Object.entries(findings).filter(([, found]) => found === status).map(([id]) => id);
  console.log(`${status.padEnd(10)} ${ids.join(', ') || '-'}`);
}
console.log(JSON.stringify(diagnosis, null, 2));

/** A saved report, a test fixture, or bare evidence. */
function read(path: string) {
  try {
    const saved = JSON.parse(readFileSync(path, 'utf8')) as { evidence?: unknown };
    return parseEvidence(saved.evidence ?? saved);
  } catch (error) {
    return fail(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(why: string): never {
  console.error(`replay: ${why}`);
  process.exit(1);
}
