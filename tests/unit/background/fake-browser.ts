import { vi } from 'vitest';
import { newMemoryArea } from '../../../src/background/area.ts';
import type { Platform } from '../../../src/background/platform.ts';
import type { Records } from '../../../src/background/records.ts';
import { newEyes } from '../../../src/background/see.ts';
import { newSiteData } from '../../../src/background/site-data/index.ts';
import type { Stores } from '../../../src/background/site-data/stores.ts';
import { cookieId, type BrowserCookie, type CookieDetails } from '../../../src/core/cookies.ts';
import type { WebUiOrigin } from '../../../src/core/origin.ts';
import { noPolicy } from '../../../src/core/policy.ts';
import { sessionIdHeader, sessionIdKey } from '../../../src/core/session-id.ts';
import { asked, evidence } from '../evidence.ts';

export const origin = 'https://webui.lab.test' as WebUiOrigin;
export const tabId = 7;
export const kept = { [sessionIdKey]: 'secret-id', 'backendaiwebui.api_endpoint': '"x"', 'backendaiwebui.logs': '[]', 'backendaiwebui.settings.user.language': 'ko', 'backendaiwebui.cache.chat_history': '[1]', stranger: 'kept' };

export const cookie = (some: Partial<BrowserCookie>): BrowserCookie => ({ name: 'AIOHTTP_SESSION', value: 'v', domain: 'webui.lab.test', hostOnly: true, path: '/', secure: false, httpOnly: true, sameSite: 'lax', session: true, storeId: '0', ...some });

/** A browser with a jar and tabs; the functions for the page run in this test's own document. */
export class FakeBrowser {
  jar: BrowserCookie[] = [cookie({}), cookie({ path: '/server', value: '' }), cookie({ name: 'other', value: '"q"' }), cookie({ name: 'wide', domain: '.lab.test', hostOnly: false })];
  tabs = new Map([
    [tabId, { url: `${origin}/session?x=1`, typed: 'no', store: '0' }],
    [8, { url: `${origin}/summary`, typed: 'no', store: '0' }],
    [9, { url: `${origin}/summary`, typed: 'no', store: 'container' }],
  ]);
  readonly session = newMemoryArea();
  readonly visits: string[] = [];
  readonly order: string[] = [];
  readonly loggedOut: string[] = [];
  login = false;
  /** The server knows the session by its header alone. */
  isCookieDead = false;
  /** By its cookie alone: the id is a dead one, which hides it. */
  isIdDead = false;
  /** The server answers nothing. */
  isAway = false;
  /** It refuses whatever comes with these cookies. */
  refuses = false;
  /** It goes away when the tabs are aside: its address shows the browser's own error page. */
  failsAside = false;
  /** No script of ours may run. */
  runs = true;
  /** Its logout fails. */
  keepsLogin = false;
  /** What happens before its logout answers. */
  whileEnding: () => Promise<void> = async () => undefined;
  now = 1_000_000;
  isBusy = false;
  /** No script of ours stands in the tabs, or comes to stand there, until it is brought. */
  isUnwatched = false;
  readonly brought = new Set<number>();
  /** Tabs whose page hangs: nothing that is asked of it comes back. */
  readonly stuck = new Set<number>();
  /** Tabs that show no Web-UI: our scripts leave. */
  readonly foreign = new Set<number>();
  readonly loads = new Map<number, number>();
  stays = false;
  /** The server takes its time: where these tabs are sent they do not come to, and stay on their way. */
  readonly hanging = new Set<number>();
  readonly onTheirWay = new Set<number>();
  stubborn = false;
  /** The worker's console. */
  readonly logged: unknown[] = [];

  readonly stores: Stores = {
    storeOf: async (id) => this.tabs.get(id)?.store ?? '0',
    cookies: async () => [...this.jar, ...this.jar.slice(0, 1)],
    put: async ({ url, domain, ...details }: CookieDetails) => {
      const set = { ...cookie({}), ...details, domain: domain ?? new URL(url).hostname, hostOnly: domain === undefined } as BrowserCookie;
      const isOver = details.expirationDate === 1;
      if (isOver) this.order.push(`cookie ${details.name}`);
      // In Firefox's words.
      if (isOver && this.stubborn) throw new Error(`Permission denied to set cookie ${JSON.stringify(set)}`);
      this.jar = [...this.jar.filter((each) => cookieId(each) !== cookieId(set)), ...(isOver ? [] : [set])];
    },
    run: async (id, func, ...args) => {
      if (this.stuck.has(id)) return new Promise<undefined>(() => undefined);
      if (!this.runs || (this.failsAside && this.tabs.get(id)?.url.endsWith('/manifest/app.js'))) return undefined;
      this.order.push(func.name);
      const answer = func(...args);
      const tab = this.tabs.get(id);
      // All tabs share this document: what its address is now, it is for this one.
      if (func.name === 'standAt' && tab !== undefined) tab.url = location.href;
      return (await answer) as never;
    },
  };

  readonly platform = {
    engine: 'chromium',
    now: () => this.now,
    // Patience that nobody needs to lose here: everything answers at once.
    wait: (ms: number) => (ms < 2000 ? Promise.resolve(void (this.now += ms)) : new Promise<void>((resolve) => this.stuck.size > 0 && setTimeout(resolve, ms / 100))),
    tab: async (id: number) => (this.tabs.has(id) ? { url: this.tabs.get(id)?.url, isLoading: this.onTheirWay.has(id), isPrivate: false } : null),
    tabsOf: async () => [...this.tabs].map(([id, { url }]) => ({ tabId: id, url })),
    documentOf: async (id: number) => (this.tabs.has(id) && this.runs ? `${this.loads.get(id) ?? 0}` : null),
    projectOf: async () => null,
    navigate: async (id: number, url: string) => {
      const tab = this.tabs.get(id);
      if (tab === undefined || this.stays) return;
      if (this.hanging.has(id)) return void this.onTheirWay.add(id);
      this.visits.push(`${id} ${url.slice(origin.length)}`);
      this.loads.set(id, this.visits.length);
      // A page that runs scripts writes a key when it is left.
      if (!tab.url.endsWith('/manifest/app.js')) localStorage.setItem('backendaiwebui.login.late', 'x');
      tab.url = url;
    },
    reload: async (id: number) => {
      this.onTheirWay.delete(id);
      this.visits.push(`${id} reload of ${this.tabs.get(id)?.url.slice(origin.length)}`);
      this.loads.set(id, this.visits.length);
    },
    inject: async (id: number, ...scripts: string[]) => void (scripts.includes('look') && this.brought.add(id)),
    ask: async (id: number, message: { type: string }) => {
      if (this.stuck.has(id)) return new Promise(() => undefined);
      if (this.foreign.has(id) || (this.isUnwatched && !this.brought.has(id))) throw new Error('Could not establish connection. Receiving end does not exist.');
      if (message.type === 'leave') this.brought.delete(id);
      return { value: message.type === 'unsaved' ? this.tabs.get(id)?.typed : evidence(asked) };
    },
    hasAccess: async () => true,
    alarm: async () => undefined,
    noAlarm: async () => undefined,
    badge: async () => undefined,
  } as unknown as Platform;

  readonly records = { get: async () => ({ origin }), keep: async () => undefined, all: async () => [...this.tabs.keys()].map((id) => [id, { origin }]) } as unknown as Records;
  readonly unproved: WebUiOrigin[] = [];
  desk = newSiteData({ platform: this.platform, eyes: newEyes(this.platform, async () => noPolicy), stores: this.stores, session: this.session, records: this.records, isWatched: async () => false, isBusy: async () => this.isBusy, unprove: async (of) => void this.unproved.push(of), log: (...what) => void this.logged.push(...what.map(String)) });
}

/** With its page in this test's document, and the server behind it. */
export function openFake(): FakeBrowser {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${origin}/session`);
  localStorage.clear();
  for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
  const fake = new FakeBrowser();
  vi.stubGlobal('fetch', async (path: string, { headers }: RequestInit) => {
    const isById = new Headers(headers).has(sessionIdHeader);
    fake.order.push(path);
    if (path === '/server/logout') {
      fake.loggedOut.push(isById ? 'by id' : 'by cookie');
      await fake.whileEnding();
    }
    if (fake.refuses) return new Response('Got more than 8190 bytes when reading', { status: 400 });
    if (fake.isAway || (path === '/server/logout' && fake.keepsLogin)) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ authenticated: fake.login && (isById ? !fake.isIdDead : !fake.isCookieDead) }));
  });
  return fake;
}
