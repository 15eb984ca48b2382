/** `npm run replay file.json`: what do today's detectors and faults say of evidence that was saved, by itself or in a report? */
import { readFileSync } from 'node:fs';
import { diagnose } from '../src/background/diagnose.ts';
import { detect } from '../src/content/detectors/detect.ts';
import type { Evidence } from '../src/core/evidence.ts';
import { parseEvidence } from '../src/core/parse-evidence.ts';
import { diagnosisPart, isReport, parseReport, type DiagnosisPart } from '../src/core/report.ts';

const [file] = process.argv.slice(2);
if (file === undefined) fail('which file? npm run replay -- report.json');

const { saved, evidence } = read(file);
const findings = detect(evidence);
const diagnosis = diagnose(evidence, findings);
for (const status of ['present', 'cant-tell', 'error'] as const) {
  const ids = Object.entries(findings).filter(([, found]) => found === status).map(([id]) => id);
  console.log(`${status.padEnd(10)} ${ids.join(', ') || '-'}`);
}
if (saved !== undefined) {
  console.log(`saved      ${inShort(saved)}`);
  console.log(`today      ${inShort(diagnosisPart(diagnosis))}`);
}
console.log(JSON.stringify(diagnosis, null, 2));

function inShort({ code, verdict, fault }: DiagnosisPart): string {
  return [code, verdict, fault].filter((word) => word !== null).join(' ');
}

/** A saved report, a test fixture, or bare evidence. */
function read(path: string): { readonly saved?: DiagnosisPart; readonly evidence: Evidence } {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as { evidence?: unknown };
    if (!isReport(value)) return { evidence: parseEvidence(value.evidence ?? value) };
    const { diagnosis: saved, evidence } = parseReport(value);
    if (evidence === undefined) throw new Error('report.evidence: was left out, so there is nothing to judge');
    return { evidence, ...(saved && { saved }) };
  } catch (error) {
    return fail(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(why: string): never {
  console.error(`replay: ${why}`);
  process.exit(1);
}
