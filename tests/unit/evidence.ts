import type { Evidence, EvidenceKey, Looked } from '../../src/core/evidence.ts';

type Parts = { readonly [K in EvidenceKey]?: Partial<Looked<K>> | Evidence[K] } & Partial<Pick<Evidence, 'since' | 'truncated'>>;

const notAsked = { status: 'unavailable', reason: 'not-asked' } as const;
const answers = { count: 4, last: [200, 200], lastHtml: false, quietMs: 3000 };
const none = { status: 0, html: 0, error: 0 };

/** A healthy, settled session list of 26.8 with 7 rows; what is named in `parts` differs. */
export const healthy: Evidence = {
  schema: 1,
  takenAtMs: Date.UTC(2026, 10, 24),
  since: 'start',
  truncated: false,
  mark: { score: 25, strong: true, version: '26.8.0', shell: 'react', refusal: false },
  visit: { route: 'list', online: true, secure: true, awakeMs: 9000, awakeOnRouteMs: 8000, readyState: 'complete' },
  boot: { splash: false, root: 'filled', errorPage: false, mainBundle: 'loaded', mainStyle: 'loaded', configuration: 'ok' },
  login: { panel: false, asksEndpoint: false, expired: false, storedId: true, tries: [], lastHtml: false, lastBytes: null, sinceTry: 'nothing', triedMs: null },
  list: { family: 'antd', state: 'rows', total: 7, rows: 7, tabCount: 7, unfiltered: true, refreshMs: 15_000 },
  traffic: { queries: answers, api: answers, scripts: none, styles: none, preloadErrors: 0 },
  apps: { proxy: 'unasked', leftJupyter: false, mountsLocal: false },
  clientLog: { failures: 0, recent: 0, newest: null },
  versions: notAsked,
  assets: notAsked,
  shell: notAsked,
  server: notAsked,
  session: notAsked,
  signIn: notAsked,
  stored: notAsked,
  anonymous: notAsked,
  cookies: notAsked,
  layout: notAsked,
};

/** The same with the server asked: all is well there. */
export const asked: Parts = {
  versions: { announced: '26.8.0', served: '26.8.0', endpoint: 'unsaid' },
  assets: { failed: 0, good: 0, gone: 0, refused: 0, cachedBad: 0 },
  shell: { registered: false, controlled: false, precached: null, poisoned: 0 },
  server: { answer: 'ok', status: 200, count: 7, comparable: true, atLeast: true },
  stored: { access: 'open', size: 20_000, logSize: 15_000, log: 'good', endpoint: 'here' },
  layout: { strayPopovers: 0, buttons: 1, bareButtons: 0, icons: 0, speltIcons: 0, brand: 'none', lacking: [], bridge: 'none' },
};

/** Of a session that was asked about. */
const answered = { status: 200, html: false } as const;

export function evidence(...parts: readonly Parts[]): Evidence {
  return parts.reduce<Evidence>((so, part) => {
    const merged = Object.entries(part).map(([key, value]) => [key, typeof value === 'object' ? { ...(key === 'session' && !Object.hasOwn(value, 'reason') ? answered : {}), ...withoutStatus(so[key as EvidenceKey]), ...value } : value]);
    return { ...so, ...Object.fromEntries(merged) } as Evidence;
  }, healthy);
}

const withoutStatus = (seen: object): object => (Object.hasOwn(seen, 'reason') ? {} : seen);
