import type { Evidence } from './evidence.ts';
import { features } from './needs.ts';

/** What a saved piece of evidence must look like; `?` = may be null, `a|b` = one of these words, `[x]` = a list. */
type Spec = string | { readonly [key: string]: Spec };
const answers: Spec = { count: 'number', last: '[number?]', lastHtml: 'boolean', quietMs: 'number?' };
const failures: Spec = { status: 'number', html: 'number', error: 'number' };
const spec = {
  schema: 'number',
  takenAtMs: 'number',
  since: 'start|late',
  truncated: 'boolean',
  mark: { score: 'number', strong: 'boolean', version: 'string?', shell: 'react|lit|console|null', refusal: 'boolean' },
  visit: { route: 'list|root|other', online: 'boolean', secure: 'boolean', awakeMs: 'number', awakeOnRouteMs: 'number', readyState: 'loading|interactive|complete' },
  boot: { splash: 'boolean', root: 'absent|empty|filled', errorPage: 'boolean', mainBundle: 'loaded|failed|unknown', mainStyle: 'loaded|failed|unknown', configuration: 'ok|failed|unknown' },
  login: { panel: 'boolean', asksEndpoint: 'boolean', expired: 'boolean', storedId: 'boolean', tries: '[number?]', lastHtml: 'boolean', lastBytes: 'number?', sinceTry: 'nothing|checked|accepted|refused', triedMs: 'number?' },
  list: {
    family: 'classic|antd|astryx|null',
    state: 'absent|rows|empty|loading|unbuilt|error|blank|beyond-last-page',
    total: 'number?',
    rows: 'number',
    tabCount: 'number?',
    unfiltered: 'boolean',
    refreshMs: 'number?',
  },
  traffic: { queries: answers, api: answers, scripts: failures, styles: failures, preloadErrors: 'number' },
  apps: { proxy: 'unasked|answers|failing', leftJupyter: 'boolean', mountsLocal: 'boolean' },
  clientLog: { failures: 'number', recent: 'number', newest: 'failure?' },
  versions: { announced: 'string?', served: 'string?', endpoint: 'here|other-scheme|elsewhere|unsaid|null' },
  assets: { failed: 'number', good: 'number', gone: 'number', refused: 'number', cachedBad: 'number' },
  shell: { registered: 'boolean', controlled: 'boolean', precached: 'string?', poisoned: 'number' },
  server: { answer: 'ok|http-error|unauthorized|keypair-unknown|account-inactive|address-refused|graphql-errors|downstream-error|not-json|timeout|unreachable', status: 'number', count: 'number?', comparable: 'boolean', atLeast: 'boolean' },
  session: { cookie: 'alive|dead|error', status: 'number', html: 'boolean', header: 'alive|dead|error|none' },
  signIn: { says: 'nothing|one-time-code|expired-password|unverified|no-keypair|refused', paused: 'boolean' },
  stored: { access: 'open|blocked', size: 'number', logSize: 'number', log: 'none|good|broken', endpoint: 'none|here|other-scheme|elsewhere' },
  anonymous: { answer: 'web-ui|other|none' },
  cookies: { sessions: 'number' },
  layout: { strayPopovers: 'number', buttons: 'number', bareButtons: 'number', icons: 'number', speltIcons: 'number', brand: 'none|painted|lost', lacking: `[${features.join('|')}]`, bridge: 'none|on|gave-up|impossible' },
} as const satisfies { readonly [K in keyof Evidence]: Spec };

const unavailable = { status: 'unavailable', reason: 'not-asked|no-api|failed|too-soon' };

/** Takes saved evidence apart and says which field is wrong. @throws Error naming the field. */
export function parseEvidence(value: unknown): Evidence {
  check(value, spec, 'evidence');
  const { schema } = value as Evidence;
  if (schema !== 1) throw new Error(`evidence.schema: ${String(schema)} is not a schema that this version reads (1)`);
  return value as Evidence;
}

function check(value: unknown, wanted: Spec, path: string): void {
  if (typeof wanted === 'string') return checkLeaf(value, wanted, path);
  if (typeof value !== 'object' || value === null) throw new Error(`${path}: an object is missing`);
  const fields = value as Record<string, unknown>;
  const those: Spec = fields['status'] === 'unavailable' ? unavailable : wanted;
  const stranger = Object.keys(fields).find((key) => !Object.hasOwn(those, key));
  if (stranger !== undefined) throw new Error(`${path}.${stranger}: no such field`);
  for (const [key, inner] of Object.entries(those)) check(fields[key], inner, `${path}.${key}`);
}

function checkLeaf(value: unknown, wanted: string, path: string): void {
  if (wanted.startsWith('[')) {
    if (!Array.isArray(value)) throw new Error(`${path}: a list is missing`);
    if (value.length > longestList) throw new Error(`${path}: ${value.length} entries are more than any page has (${longestList})`);
    return value.forEach((each, at) => checkLeaf(each, wanted.slice(1, -1), `${path}[${at}]`));
  }
  if (wanted.endsWith('?') && value === null) return;
  if (wanted === 'failure?') return check(value, { status: 'number', ageMs: 'number' }, path);
  const word = wanted.replace('?', '');
  const fits = ['number', 'boolean', 'string'].includes(word) ? typeof value === word && isSane(value) : (value === null || typeof value === 'string') && word.split('|').includes(String(value));
  if (!fits) throw new Error(`${path}: ${JSON.stringify(value)?.slice(0, 60) ?? 'nothing'} is not ${wanted}`);
}

/** Statuses and features; the longest that is collected has ten. */
const longestList = 32;
const isSane = (value: unknown): boolean => (typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'string' || value.length <= 40);
