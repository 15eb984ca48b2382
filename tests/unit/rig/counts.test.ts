import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../folder.ts';
import { add, nothing, readPlaywright, readVitest, totals } from '../../../scripts/lib/counts.ts';

function report(content: unknown): string {
  const file = join(newFolder(), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const skip = { status: 'skipped', annotations: [{ type: 'skip', description: 'no Firefox here' }] };
const playwright = {
  errors: [],
  suites: [
    {
      title: 'loop.spec.ts',
      specs: [{ title: 'alone', tests: [{ status: 'expected', annotations: [] }] }],
      suites: [
        {
          title: '26.8.0',
          specs: [
            { title: 'healthy', tests: [{ status: 'unexpected', annotations: [] }] },
            { title: 'empty', tests: [skip] },
          ],
        },
      ],
    },
  ],
};
const vitest = { testResults: [{ assertionResults: [{ fullName: 'a b', status: 'passed' }, { fullName: 'a c', status: 'skipped' }] }] };

describe('tests are counted', () => {
  it('from Playwright, with titles and reasons', () => {
    const counts = readPlaywright(report(playwright));
    expect(counts.failures).toEqual(['26.8.0 > healthy']);
    expect(counts.skipped).toEqual([{ title: '26.8.0 > empty', reason: 'no Firefox here' }]);
  });

  it('with errors outside of tests as failures', () => {
    expect(readPlaywright(report({ ...playwright, suites: [], errors: [{ message: 'no such file' }] })).failures).toEqual(['no such file']);
  });

  it('over all runners, into the last line', () => {
    const sum = add(add(nothing, readVitest(report(vitest))), readPlaywright(report(playwright)));
    expect(totals(sum)).toBe('2 passed, 1 failed, 2 skipped');
  });

  it('not without a report', () => expect(() => readVitest('/nowhere.json')).toThrow('/nowhere.json'));
});
