import { describe, expect, it } from 'vitest';
import { parseEvidence } from '../../src/core/parse-evidence.ts';
import { asked, evidence } from './evidence.ts';

const saved = (change: (copy: Record<string, unknown>) => void): unknown => {
  const copy = structuredClone(evidence(asked)) as unknown as Record<string, unknown>;
  change(copy);
  return copy;
};

describe('saved evidence', () => {
  it('is read back as it was', () => expect(parseEvidence(saved(() => undefined))).toEqual(evidence(asked)));
  it.each([
    ['evidence: an object is missing', null],
    ['evidence.schema: 2 is not', saved((copy) => (copy['schema'] = 2))],
    ['evidence.stranger: no such field', saved((copy) => (copy['stranger'] = 1))],
    ['evidence.list: an object is missing', saved((copy) => delete copy['list'])],
    ['evidence.list.rows: "7" is not number', saved((copy) => ((copy['list'] as { rows: unknown }).rows = '7'))],
    ['evidence.mark.version: "<img', saved((copy) => ((copy['mark'] as { version: unknown }).version = `<img src=x onerror=alert(1)>${'x'.repeat(40)}`))],
    ['evidence.traffic.queries.last[0]', saved((copy) => ((copy['traffic'] as { queries: { last: unknown } }).queries.last = ['x']))],
    ['evidence.server.reason', saved((copy) => (copy['server'] = { status: 'unavailable', reason: 'because' }))],
  ])('names the culprit: %s', (message, value) => expect(() => parseEvidence(value)).toThrow(message));
});
