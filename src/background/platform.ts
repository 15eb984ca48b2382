import browser from 'webextension-polyfill';
import { isLogin } from '../core/cookies.ts';
import type { ToPage } from '../core/messages.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import type { DocumentId } from '../core/repair.ts';
import { storeIdOf } from '../core/store-id.ts';
import { languageOf, type Language } from '../core/texts/index.ts';
import { documentMark, layPopovers, pageProject, pageSuperadmin } from './in-page.ts';
import { cookiesOf } from './site-data/cookies.ts';
import { browserStores } from './site-data/stores.ts';

export type Script = 'entry' | 'look' | 'probe' | 'act-files' | 'act-stored' | 'act-login' | 'banner' | 'point' | 'bridge' | 'transform';

export interface TabNow {
  /** Undefined without permission for the site. */
  readonly url: string | undefined;
  readonly isLoading: boolean;
  readonly isPrivate: boolean;
  /** Of its cookies. */
  readonly storeId: string;
}

/** The very document that asked: a page may be another, of another site, before it is answered. Chrome 106 and later name it, Firefox 140 does not. */
export interface DocumentAt {
  readonly tabId: number;
  readonly document: string;
}

/** Everything that is done to the world, and everything asked of it but storage. */
export interface Platform {
  readonly engine: 'chromium' | 'firefox';
  readonly language: Language;
  /** Of the extension. */
  readonly version: string;
  /** What an administrator has set, as the browser has it; null where nobody has. */
  managed(): Promise<unknown>;
  now(): number;
  random(): number;
  wait(ms: number): Promise<void>;
  isOnline(): boolean;
  /** null: no such tab. */
  tab(tabId: number): Promise<TabNow | null>;
  /** All of them, by id alone, which needs no permission. */
  tabs(): Promise<readonly number[]>;
  /** Tabs that we may look into, by match pattern. */
  tabsOf(pattern: string): Promise<readonly { readonly tabId: number; readonly url: string }[]>;
  /** The tab's top document; null where no script of ours may run (error page, other site, closed). */
  documentOf(tabId: number): Promise<DocumentId>;
  /** The id of the project that the page shows, as its own client names it. */
  projectOf(tabId: number): Promise<string | null>;
  /** Does the page's own client say that its user is a superadmin? null: it does not say. */
  isSuperadmin(tabId: number): Promise<boolean | null>;
  /** How many cookies of the session's name the tab's page sends with every request; null without the host's permission. */
  sessionCookies(tabId: number): Promise<number | null>;
  /** At once and in this order: an entry script alone on a site that is not watched is told to go before the next one comes. */
  inject(at: number | DocumentAt, ...scripts: Script[]): Promise<void>;
  /** In a browser that cannot lay them where the page wants them. */
  layPopovers(at: number | DocumentAt): Promise<void>;
  /** Popovers, by what stands before the page's scripts at each load of these origins; answers which those are. */
  popoverSites(origins?: readonly WebUiOrigin[]): Promise<readonly WebUiOrigin[]>;
  /** The same in a page that is there already. */
  popovers(at: number | DocumentAt): Promise<void>;
  /** To the top document's content scripts. */
  ask(tabId: number, message: ToPage): Promise<unknown>;
  reload(tabId: number, how: { readonly bypassCache: boolean }): Promise<void>;
  navigate(tabId: number, url: string): Promise<void>;
  /** In front of the user. */
  show(tabId: number): Promise<void>;
  /** In a private window of its own; false where we may open none, or a policy allows none. */
  openPrivately(url: string): Promise<boolean>;
  /** From a store, by their own hand: neither a policy, nor another program, nor a developer's folder. */
  isInstalledByUser(): Promise<boolean>;
  /** A page of the extension, in a tab of its own. */
  openOwnPage(path: string): Promise<void>;
  /** `everyMs`: and again and again until it is taken away. */
  alarm(name: string, atMs: number, everyMs?: number): Promise<void>;
  noAlarm(name: string): Promise<void>;
  /** `words`: the icon's title meanwhile. */
  badge(tabId: number, text: '' | '!' | '✓', words?: string): Promise<void>;
  /** The popup over this tab; where the browser opens none without a click on the icon, the same page in a window of its own. */
  openPopup(tabId: number): Promise<void>;
  /** The items of the icon's context menu, in place of those that were there. */
  menu(items: readonly { readonly id: string; readonly title: string }[]): Promise<void>;
  hasAccess(pattern: string): Promise<boolean>;
  dropAccess(pattern: string): Promise<void>;
  /** Match patterns of the registered entry script. */
  registered(): Promise<readonly string[]>;
  register(patterns: readonly string[]): Promise<void>;
  unregister(patterns: readonly string[]): Promise<void>;
  /** A GET with the host permission, no cookies, nothing of the answer but whether it is good, or asks to sign on first. */
  isAnswering(url: string): Promise<boolean>;
}

// Firefox takes a path without the slash as relative to the calling page.
const fileOf = (script: Script) => `content/${script}.js`;
const popovers = 'content/popovers.js';
/** Script ids may not begin with an underscore; a pattern is unique and readable. */
const idOf = (pattern: string) => `watch ${pattern}`;

export const browserPlatform: Platform = {
  // Only Firefox has it: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/getBrowserInfo
  engine: browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium',
  language: languageOf(browser.i18n.getUILanguage(), ...navigator.languages),
  version: browser.runtime.getManifest().version,
  async managed() {
    try {
      return await browser.storage.managed.get();
    } catch {
      return null; // Firefox: "Managed storage manifest not found".
    }
  },
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  isOnline: () => navigator.onLine,
  async tab(tabId) {
    try {
      const tab = await browser.tabs.get(tabId);
      return { url: tab.url, isLoading: tab.status === 'loading', isPrivate: tab.incognito, storeId: storeIdOf(tab) };
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  },
  async tabs() {
    return (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
  },
  async tabsOf(pattern) {
    const tabs = await browser.tabs.query({ url: pattern });
    return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ tabId: id, url }]));
  },
  async documentOf(tabId) {
    try {
      const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: documentMark, injectImmediately: true });
      // Chrome 106 and later name the document themselves; the page's mark serves Firefox.
      return (answer as { documentId?: string } | undefined)?.documentId ?? (answer?.result as string | undefined) ?? null;
    } catch {
      return null; // Error pages, other sites and closed tabs refuse with texts that differ by browser; all mean "not here".
    }
  },
  async projectOf(tabId) {
    try {
      const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: pageProject, world: 'MAIN' as never });
      return isProjectId(answer?.result) ? answer.result : null;
    } catch {
      return null; // Firefox 115 has no page world for scripts: the count is then not comparable, and no sentence is made of it.
    }
  },
  async isSuperadmin(tabId) {
    try {
      const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: pageSuperadmin, world: 'MAIN' as never });
      return typeof answer?.result === 'boolean' ? answer.result : null;
    } catch {
      return null; // As above.
    }
  },
  async sessionCookies(tabId) {
    const origin = webUiOriginOf((await browser.tabs.get(tabId)).url);
    if (origin === null || !(await browser.permissions.contains({ origins: [hostPatternOf(origin)] }))) return null;
    const cookies = await cookiesOf(browserStores, origin, await browserStores.storeOf(tabId));
    // A Secure one of the same host's https is not sent by http.
    return cookies.filter((cookie) => isLogin(cookie) && cookie.path === '/' && (!cookie.secure || origin.startsWith('https:'))).length;
  },
  async inject(at, ...scripts) {
    await browser.scripting.executeScript({ target: targetOf(at), files: scripts.map((script) => `/${fileOf(script)}`), injectImmediately: true });
  },
  async layPopovers(at) {
    await browser.scripting.executeScript({ target: targetOf(at), func: layPopovers, world: 'MAIN' as never });
  },
  async popoverSites(origins) {
    const present = (await browser.scripting.getRegisteredContentScripts()).filter(({ js }) => js?.some((file) => file.endsWith(popovers)));
    if (origins === undefined) return present.flatMap(({ id }) => webUiOriginOf(id) ?? []);
    const [ids, wanted] = [present.map(({ id }) => id), new Set<string>(origins)];
    const gone = ids.filter((id) => !wanted.has(id));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    const scripts = origins.filter((origin) => !ids.includes(origin)).map((origin) => ({ id: origin, matches: [originPatternOf(origin)], js: [popovers], runAt: 'document_start' as const, world: 'MAIN' as never, allFrames: false, persistAcrossSessions: true }));
    if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
    return origins;
  },
  async popovers(at) {
    await browser.scripting.executeScript({ target: targetOf(at), files: [`/${popovers}`], world: 'MAIN' as never, injectImmediately: true });
  },
  ask: (tabId, message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
  reload: (tabId, how) => browser.tabs.reload(tabId, how),
  async navigate(tabId, url) {
    await browser.tabs.update(tabId, { url });
  },
  async show(tabId) {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  },
  async openPrivately(url) {
    try {
      await browser.windows.create({ incognito: true, url });
      return true;
    } catch {
      return false; // In three texts (docs/platform.md), and whichever it is, it is left to the user.
    }
  },
  alarm: async (name, atMs, everyMs) => browser.alarms.create(name, { when: atMs, ...(everyMs === undefined ? {} : { periodInMinutes: everyMs / 60_000 }) }),
  async noAlarm(name) {
    await browser.alarms.clear(name);
  },
  async badge(tabId, text, words = browser.runtime.getManifest().name) {
    await Promise.all([browser.action.setBadgeText({ tabId, text }), browser.action.setTitle({ tabId, title: words })]);
  },
  async openPopup(tabId) {
    try {
      const { windowId } = await browser.tabs.get(tabId);
      // Chrome 127; before, and in Firefox, only at a click on an extension's own page or icon.
      await browser.action.openPopup({ ...(windowId === undefined ? {} : { windowId }) });
    } catch {
      await browser.windows.create({ type: 'popup', url: browser.runtime.getURL(`src/popup/index.html?tab=${tabId}`), width: 400, height: 640 });
    }
  },
  async menu(items) {
    await browser.contextMenus.removeAll();
    for (const item of items) browser.contextMenus.create({ ...item, contexts: ['action'] });
  },
  hasAccess: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  async dropAccess(pattern) {
    try {
      await browser.permissions.remove({ origins: [pattern] });
    } catch (error) {
      if (!isDeclared(error)) throw error;
    }
  },
  async registered() {
    const scripts = (await browser.scripting.getRegisteredContentScripts()).filter(({ js }) => js?.some((file) => file.endsWith(fileOf('entry'))));
    return scripts.flatMap(({ matches }) => matches ?? []);
  },
  async register(patterns) {
    const scripts = patterns.map((pattern) => ({
      id: idOf(pattern),
      matches: [pattern],
      js: [fileOf('entry')],
      runAt: 'document_start' as const,
      allFrames: false,
      persistAcrossSessions: true,
    }));
    if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
  },
  async unregister(patterns) {
    if (patterns.length > 0) await browser.scripting.unregisterContentScripts({ ids: patterns.map(idOf) });
  },
  // Of oneself it needs no permission: https://developer.chrome.com/docs/extensions/reference/api/management#method-getSelf
  isInstalledByUser: async () => (await browser.management.getSelf()).installType === 'normal',
  async openOwnPage(path) {
    await browser.tabs.create({ url: browser.runtime.getURL(path) });
  },
  async isAnswering(url) {
    try {
      const { ok, status, type, body } = await fetch(url, { cache: 'no-store', credentials: 'omit', redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      await body?.cancel();
      // A sign-on in front sends guests to its own page, or turns them away; whoever loads the page meets it, and no waiting ends that.
      return ok || type === 'opaqueredirect' || status === 401 || status === 403;
    } catch {
      return false; // No answer is the answer.
    }
  },
};

/** The polyfill's types do not know documents. */
const targetOf = (at: number | DocumentAt) => (typeof at === 'number' ? { tabId: at, frameIds: [0] } : ({ tabId: at.tabId, documentIds: [at.document] } as { tabId: number }));

/** This origin and no other port of its host: in Chrome a pattern without a port means all of them. Firefox takes none with one. */
function originPatternOf(origin: WebUiOrigin): string {
  const { protocol, hostname, port } = new URL(origin);
  return `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')}/*`;
}

/** The page is hostile: what its world says is checked, and never more than an id. */
const isProjectId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** A host that an organisation's own build declares stays its own: the site is merely looked at no longer. */
const isDeclared = (error: unknown): boolean => error instanceof Error && /required permission/i.test(error.message);

const isGone = (error: unknown): boolean => error instanceof Error && /No tab with id|Invalid tab ID/i.test(error.message);
