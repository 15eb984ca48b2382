import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failures: readonly string[];
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
}

export const nothing: Counts = { passed: 0, failures: [], skipped: [] };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failures: [...a.failures, ...b.failures],
  skipped: [...a.skipped, ...b.skipped],
});

export const totals = ({ passed, failures, skipped }: Counts): string => `${passed} passed, ${failures.length} failed, ${skipped.length} skipped`;

type Verdict = 'passed' | 'failed' | 'skipped';

function count(tests: readonly { title: string; verdict: Verdict; reason?: string | undefined }[]): Counts {
  const of = (verdict: Verdict) => tests.filter((test) => test.verdict === verdict);
  return {
    passed: of('passed').length,
    failures: of('failed').map(({ title }) => title),
    skipped: of('skipped').map(({ title, reason }) => ({ title, reason: reason ?? 'no reason was given' })),
  };
}

interface VitestReport {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[];
}

/** Jest's form of report: https://vitest.dev/guide/reporters#json-reporter */
export function readVitest(file: string): Counts {
  const { testResults } = read<VitestReport>(file);
  const verdicts: Readonly<Record<string, Verdict>> = { passed: 'passed', failed: 'failed' };
  return count(testResults.flatMap((result) => result.assertionResults).map(({ fullName, status }) => ({ title: fullName, verdict: verdicts[status] ?? 'skipped' })));
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly { readonly title: string; readonly tests: readonly Outcome[] }[];
}
interface Outcome {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
}

/** https://playwright.dev/docs/api/class-testresult; a title is its describe blocks and its own name, joined by ` > `. */
export function readPlaywright(file: string): Counts {
  const { suites, errors } = read<{ suites: readonly Suite[]; errors: readonly { message?: string }[] }>(file);
  const counts = count(suites.flatMap((suite) => flatten(suite, [])));
  return { ...counts, failures: [...counts.failures, ...errors.map(({ message }) => message ?? 'an error outside of the tests')] };
}

function flatten(suite: Suite, path: readonly string[]): { title: string; verdict: Verdict; reason?: string | undefined }[] {
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ status, annotations }) => ({
      title: [...path, title].join(' > '),
      // Tests are not retried, so nothing is flaky; if it were, it is not a pass.
      verdict: status === 'expected' ? ('passed' as const) : status === 'skipped' ? ('skipped' as const) : ('failed' as const),
      reason: annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((child) => flatten(child, [...path, child.title]))];
}

function read<T>(file: string): T {
  if (!existsSync(file)) throw new Error(`The test runner wrote no report ${file}`);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
