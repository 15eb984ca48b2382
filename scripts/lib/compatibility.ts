import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CellResult } from '../../tests/e2e/cell.ts';
import { scenarios } from '../../tests/e2e/scenarios/index.ts';
import { pins } from '../../tests/lab/releases.ts';
import { backendSection, readFaults, type KeptFault } from './backend-results.ts';
import { commitNow } from './commit.ts';

/** One cell of the matrix as it is kept in docs/compatibility.jsonl, newest run only. */
export interface Kept {
  readonly release: string;
  readonly scenario: string;
  readonly browser: string;
  readonly said: string;
  readonly alone: string;
  readonly cure: string;
  readonly proof: string;
  /** What was not as it must be; null = right. */
  readonly wrong: string | null;
  readonly commit: string;
  readonly date: string;
  /** Of what judged it: {@link judgesNow}. Cells of other judges are marked on the page. Absent in the oldest results. */
  readonly judges?: string;
}

const results = 'docs/compatibility.jsonl';
/** Where `npm test` leaves what its own cells came to; `npm run matrix -- --take` adds them. */
export const leftByTests = '.artifacts/test/cells.jsonl';
const page = 'docs/compatibility.md';

/** What reads a page and names its fault. A cell that another state of these judged may come out otherwise today. */
const judges = ['src/content/collectors', 'src/content/lists', 'src/content/detectors', 'src/content/selectors.ts', 'src/background/faults', 'src/background/diagnose.ts', 'src/core/patience.ts', 'src/core/rest.ts'];

/** A hash of their text, and not the commit: that is not known while the change is being made. */
export function judgesNow(): string {
  const hash = createHash('sha256');
  for (const file of judges.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
const filesIn = (path: string): string[] =>
  path.endsWith('.ts') ? [path] : readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => join(path, name).replaceAll('\\', '/')).sort();

/** A result with what it was got from. */
export function stamped(release: string, scenario: string, browser: string, result: CellResult | null, wrong: string | null): Kept {
  const { said = '-', alone = '-', cure = '-', proof = '' } = result ?? {};
  return { release, scenario, browser, said, alone, cure, proof, wrong, commit: commitNow(), date: new Date().toISOString().slice(0, 10), judges: judgesNow() };
}

export function leave(cell: Kept): void {
  mkdirSync(dirname(leftByTests), { recursive: true });
  appendFileSync(leftByTests, `${JSON.stringify(cell)}\n`);
}

export const keyOf = ({ browser, release, scenario }: Pick<Kept, 'browser' | 'release' | 'scenario'>) => `${browser} ${release} ${scenario}`;

export function readCells(file = results): Kept[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Kept);
}

/** Written at once, so that a run that is broken off loses nothing. */
export function keepCell(kept: Kept): void {
  const order = pins().map(({ id }) => id);
  const all = [...readCells().filter((each) => keyOf(each) !== keyOf(kept)), kept];
  all.sort((a, b) => a.browser.localeCompare(b.browser) || order.indexOf(a.release) - order.indexOf(b.release) || at(a) - at(b));
  writeFileSync(results, `${all.map((each) => JSON.stringify(each)).join('\n')}\n`);
}
const at = ({ scenario }: Kept) => scenarios.findIndex(({ id }) => id === scenario);

export function compatibilityPage(cells: readonly Kept[], now = judgesNow(), real: readonly KeptFault[] = readFaults()): string {
  const browsers = [...new Set(cells.map(({ browser }) => browser))];
  return [
    '# Compatibility',
    '',
    'Made by `npm run matrix` from `compatibility.jsonl`: real Web-UI releases with real faults in real browsers, on the store build. Do not edit.',
    'Each cell: what the popup said after 45 s / what became of the page left alone / which remedy cured it by one click, verified by an ordinary',
    'navigation. `none-offered`: nothing in the browser can mend it, and no button is shown. `no-cure`: the plan ended in plain words.',
    'A release in *slanted letters* was judged before the last change to what reads a page and names its fault.',
    '',
    ...browsers.flatMap((browser) => sectionOf(browser, cells.filter((cell) => cell.browser === browser), now)),
    ...(real.length > 0 ? backendSection(real) : []),
  ].join('\n');
}

function sectionOf(browser: string, cells: readonly Kept[], now: string): string[] {
  const releases = [...new Set(cells.map(({ release }) => release))];
  return [
    `## ${browser}`,
    '',
    `${cells.length} cells on ${releases.length} releases, ${cells.filter(({ wrong }) => wrong !== null).length} of them wrong, ${cells.filter((cell) => cell.judges !== now).length} older than the last change to a detector.`,
    '',
    ...scenarios.flatMap((scenario) => rowsOf(scenario.title, scenario.id, cells.filter((cell) => cell.scenario === scenario.id), now)),
  ];
}

/** Releases that behave alike share a line. */
function rowsOf(title: string, id: string, cells: readonly Kept[], now: string): string[] {
  if (cells.length === 0) return [];
  const alike = new Map<string, Kept[]>();
  for (const cell of cells) {
    const outcome = cell.wrong === null ? `${cell.said} / ${cell.alone} / ${cell.cure}` : `**wrong**: ${cell.wrong.split('\n')[0]?.slice(0, 160) ?? ''}`;
    alike.set(outcome, [...(alike.get(outcome) ?? []), cell]);
  }
  const lines = [...alike].map(([outcome, group]) => `| ${outcome} | ${group.map(({ release, judges: by }) => (by === now ? release : `*${release}*`)).join(', ')} | ${stamp(group)} |`);
  return [`### ${title} (\`${id}\`)`, '', '| said / left alone / cured by | releases | commit, date |', '|---|---|---|', ...lines, ''];
}
const stamp = (group: readonly Kept[]) => [...new Set(group.map(({ commit, date }) => `${commit} ${date}`))].join(', ');

export function writeCompatibility(): void {
  writeFileSync(page, `${compatibilityPage(readCells()).trimEnd()}\n`);
}
export const committedPage = (): string => readFileSync(page, 'utf8');
