import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readEvidence } from '../../src/background/see.ts';
import { parseEvidence } from '../../src/core/parse-evidence.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { asked, evidence, healthy } from '../../tests/unit/evidence.ts';
import { median, type Line } from './numbers.ts';

const folder = 'tests/fixtures/evidence';
const rounds = 500;

/** Evidence complete to diagnosis, over all saved evidence, in Node's V8. */
export function decisionTime(): Line {
  const pieces = saved();
  pieces.forEach(microseconds);
  const values = pieces.map(microseconds);
  return { what: 'evidence complete to finding', value: median(values), unit: 'µs', beside: `${pieces.length} pieces of evidence, slowest ${Math.max(...values).toFixed(1)} µs` };
}

function microseconds(piece: Evidence): number {
  const before = performance.now();
  for (let at = 0; at < rounds; at++) readEvidence(piece, null, undefined);
  return ((performance.now() - before) * 1000) / rounds;
}

function saved(): Evidence[] {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')) : [];
  if (files.length === 0) return [healthy, evidence(asked)];
  return files.map((name) => {
    const content = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { evidence?: unknown };
    return parseEvidence(content.evidence ?? content);
  });
}
