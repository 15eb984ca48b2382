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
  stays = false;
  stubborn = false;

  readonly stores: Stores = {
    storeOf: async (id) => this.tabs.get(id)?.store ?? '0',
    cookies: async () => [...this.jar, ...this.jar.slice(0, 1)],
    put: async ({ url, domain, ...details }: CookieDetails) => {
      const set = { ...cookie({}), ...details, domain: domain ?? new URL(url).hostname, hostOnly: domain === undefined } as BrowserCookie;
      const isOver = details.expirationDate === 1;
      if (isOver) this.order.push(`cookie ${details.name}`);
      if (isOver && this.stubborn) throw new Error('no');
      this.jar = [...this.jar.filter((each) => cookieId(each) !== cookieId(set)), ...(isOver ? [] : [set])];
    },
    run: async (id, func, ...args) => {
      if (!this.runs || (this.failsAside && this.tabs.get(id)?.url.endsWith('/version.json'))) return undefined;
      this.order.push(func.name);
      return (await func(...args)) as never;
    },
  };

  readonly platform = {
    engine: 'chromium',
    now: () => this.now,
    // Patience that nobody needs to lose here: everything answers at once.
    wait: (ms: number) => (ms >= 2000 ? new Promise<void>(() => undefined) : Promise.resolve(void (this.now += ms))),
    tab: async (id: number) => (this.tabs.has(id) ? { url: this.tabs.get(id)?.url, isLoading: false, isPrivate: false } : null),
    tabsOf: async () => [...this.tabs].map(([id, { url }]) => ({ tabId: id, url })),
    documentOf: async (id: number) => this.tabs.get(id)?.url ?? null,
    projectOf: async () => null,
    navigate: async (id: number, url: string) => {
      const tab = this.tabs.get(id);
      if (tab === undefined || this.stays) return;
      this.visits.push(`${id} ${url.slice(origin.length)}`);
      // A page that runs scripts writes a key when it is left.
      if (!tab.url.endsWith('/version.json')) localStorage.setItem('backendaiwebui.login.late', 'x');
      tab.url = url;
    },
    inject: async () => undefined,
    ask: async (id: number, message: { type: string }) => (message.type === 'unsaved' ? { value: this.tabs.get(id)?.typed } : { value: evidence(asked) }),
    hasAccess: async () => true,
    alarm: async () => undefined,
    noAlarm: async () => undefined,
    badge: async () => undefined,
  } as unknown as Platform;

  readonly records = { get: async () => ({ origin }), keep: async () => undefined, all: async () => [...this.tabs.keys()].map((id) => [id, { origin }]) } as unknown as Records;
  readonly unproved: WebUiOrigin[] = [];
  desk = newSiteData({ platform: this.platform, eyes: newEyes(this.platform, async () => noPolicy), stores: this.stores, session: this.session, records: this.records, isWatched: async () => false, isBusy: async () => this.isBusy, unprove: async (of) => void this.unproved.push(of), log: () => undefined });
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
    if (fake.isAway || (path === '/server/logout' && fake.keepsLogin)) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ authenticated: fake.login && (isById ? !fake.isIdDead : !fake.isCookieDead) }));
  });
  return fake;
}
