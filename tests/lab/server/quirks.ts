import type { Pin } from '../releases.ts';

/** What changed between web server lines; every line was seen or read there (sources: docs/lab.md). */
export interface Quirks {
  /** What `GET /func/` says; the client decides by it which calls it makes. */
  readonly apiVersion: string;
  readonly manager: string;
  /** 26.x renders index.html from a template read once at start; older ones serve the file. */
  readonly indexFromMemory: boolean;
  /** config.toml names `debug` twice up to 25.19: invalid TOML, which Web-UI 26.3+ gives up on. */
  readonly duplicateDebug: boolean;
  /** `Secure` on the session cookie by default, on plain http too: from 26.4.3. */
  readonly secureCookie: boolean;
  /** `X-BackendAI-SessionID` beside the cookie: servers from November 2022, in 22.9.x. */
  readonly sessionHeader: boolean;
  /** A refused login keeps the manager's status from 26.4.0; 200 before. */
  readonly refusedLoginStatus: 200 | 401;
  /** 26.9 answers gql of a dead session with 200 and errors (through the gateway); others with 401. */
  readonly deadSessionGqlIs200: boolean;
  /** GraphQL comes by a gateway, and what the manager refuses, or does not take, is 200 and told of each field: recorded of 26.8.3 and 26.9.6. */
  readonly gatewayTellsFields: boolean;
  /** The manager looks at an account's status at every request, and not at the login alone: read in the managers of 22.9 to 26.9, recorded of 26.8.3 and 26.9.6. */
  readonly checksAccount: boolean;
  /** `POST /server/extend-login-session`: 405 up to 23.9. */
  readonly extendsLogin: boolean;
  readonly health: { health: boolean; probes: boolean };
  /** A 26.x manager writes compact JSON, and its pool gives up on a dead manager with 503. */
  readonly is26: boolean;
}

const API_VERSIONS: readonly (readonly [line: string, api: string])[] = [
  ['25.0.0', 'v9.20250722'],
  ['24.9.0', 'v8.20240915'],
  ['24.3.0', 'v8.20240315'],
  ['23.9.0', 'v7.20230615'],
  ['23.3.0', 'v6.20230315'],
  ['22.9.0', 'v6.20220615'],
  ['22.3.0', 'v6.20220315'],
  ['0.0.0', 'v6.20200815'],
];

export function quirksOf(pin: Pin): Quirks {
  const from = (version: string): boolean => compareVersions(pin.version, version) >= 0;
  return {
    apiVersion: API_VERSIONS.find(([line]) => from(line))?.[1] ?? 'v6.20200815',
    manager: managerVersion(pin.version),
    indexFromMemory: from('26.0.0'),
    duplicateDebug: !from('26.0.0'),
    secureCookie: from('26.4.3'),
    sessionHeader: from('22.9.12'),
    refusedLoginStatus: from('26.4.0') ? 401 : 200,
    deadSessionGqlIs200: from('26.9.0'),
    gatewayTellsFields: from('26.8.0'),
    checksAccount: from('26.9.0'),
    extendsLogin: from('24.9.0'),
    health: { health: from('25.19.0'), probes: from('26.0.0') },
    is26: from('26.0.0'),
  };
}

/** The client reads `manager` as YY.MM.patch with two digits (24.03.11). */
function managerVersion(version: string): string {
  const [year = '0', month = '0', patch = '0'] = version.split('.');
  return Number(year) < 25 ? `${year}.${month.padStart(2, '0')}.${patch}` : `${year}.${month}.${patch}`;
}

export function compareVersions(a: string, b: string): number {
  const left = a.split(/[.-]/).map(Number);
  const right = b.split(/[.-]/).map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] || 0) - (right[i] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
