import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Backend } from '../../tests/backend/backend.ts';
import { realFaults } from '../../tests/backend/faults/faults.ts';
import type { Looked, Played } from '../../tests/backend/faults/play.ts';

/** What `npm run backend:test` saw, newest run of each fault on each line in each browser; kept in docs/backend.jsonl. */
export interface KeptFault extends Played {
  readonly version: string;
  readonly webui: string;
  readonly browser: string;
  readonly date: string;
  readonly commit: string;
  /** As of a cell (compatibility.ts); absent in the oldest. */
  readonly judges?: string;
}

const file = 'docs/backend.jsonl';

export const readFaults = (): KeptFault[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as KeptFault) : []);

/** Written at once, so that a run that is broken off loses nothing. `source`: what is running; a later one may come to be before a long run has ended. */
export function keepFault({ line: { version, webui } }: Pick<Backend, 'line'>, browser: string, played: Played, source: Required<Pick<KeptFault, 'commit' | 'judges'>>): void {
  const kept: KeptFault = { version, webui, browser, date: new Date().toISOString().slice(0, 10), ...source, ...played };
  const all = [...readFaults().filter((each) => each.version !== version || each.browser.split(' ')[0] !== browser.split(' ')[0] || each.fault !== played.fault), kept];
  const order = (each: KeptFault): number => realFaults.findIndex(({ id }) => id === each.fault);
  all.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }) || a.browser.localeCompare(b.browser) || order(a) - order(b));
  writeFileSync(file, `${all.map((each) => JSON.stringify(each)).join('\n')}\n`);
}

/** The section of docs/compatibility.md. */
export function backendSection(kept: readonly KeptFault[]): string[] {
  const versions = [...new Set(kept.map(({ version }) => version))];
  return [
    '## On the real back end',
    '',
    'Made by `npm run backend:test` from `backend.jsonl` ([backend.md](backend.md)): the real web server, manager, databases and gateway, broken for real under an open session list.',
    'Each cell: what the page shows, and what the popup says and offers. The open tab was left alone for 45 s; "well again" is the same tab, untouched, after the server came back.',
    'The end was seen after the click, or after an ordinary reload where nothing is to be clicked; where it is a login panel without a session, somebody then signed in by it and saw 7 rows.',
    '',
    ...versions.flatMap((version) => tableOf(kept.filter((each) => each.version === version))),
  ];
}

function tableOf(kept: readonly KeptFault[]): string[] {
  const [first] = kept;
  if (!first) return [];
  return [
    `### Backend.AI ${first.version}, Web-UI ${first.webui}`,
    '',
    '| fault | open tab, left alone | after a reload | well again | then | session | browser, commit, date |',
    '|---|---|---|---|---|---|---|',
    ...kept.map((each) => `| ${each.title} | ${lookedIn(each.open)} | ${lookedIn(each.reloaded)} | ${lookedIn(each.back)} | ${each.clicked}: ${each.end}${each.wrong === null ? '' : ` **wrong**: ${each.wrong}`} | ${each.isSessionAlive ? 'lives' : 'over, or none'} | ${each.browser}, ${each.commit}, ${each.date} |`),
    '',
  ];
}

const lookedIn = ({ shows, said, code, offers }: Looked): string => `${shows}; \`${said}\`${code === '' ? '' : ` ${code}`}${offers.length === 0 ? '' : ` (${offers.join(', ')})`}`;
