import { newMemoryArea, type Area } from '../../../src/background/area.ts';
import type { DocumentAt, Platform } from '../../../src/background/platform.ts';
import type { FaultId } from '../../../src/background/faults/index.ts';
import type { RemedyId } from '../../../src/background/remedies/index.ts';
import { newWorker } from '../../../src/background/worker.ts';
import type { BannerWords } from '../../../src/core/banner.ts';
import type { RepairState } from '../../../src/core/repair.ts';
import { sessionKeys, type RepairRecord, type TabRecord } from '../../../src/core/storage.ts';
import { newReleaseMemory } from './release-memory.ts';
import { noStores } from './no-stores.ts';
import type { Ordered, Tab, Timer } from './simulated.ts';
import { origin, tabId, list, type Site } from './site.ts';

/**
 * A browser with one tab, and a worker that can be killed: storage and page live on, the worker's promises never end.
 * Time goes on by itself when nothing else is to do.
 */
export class Simulation {
  readonly session = newMemoryArea();
  readonly local = newMemoryArea();
  readonly releases = newReleaseMemory();
  readonly alarms = new Map<string, { readonly atMs: number; readonly everyMs: number | undefined }>();
  readonly acts: RemedyId[] = [];
  readonly calls: string[] = [];
  readonly badges: string[] = [];
  iconTitle: string | undefined;
  readonly logged: string[] = [];
  /** Origins whose content scripts were told to go. */
  readonly left: string[] = [];
  /** What the banner was told to show; null: to go. */
  readonly banners: (BannerWords | null)[] = [];
  /** When the page was asked to look. */
  readonly looks: number[] = [];
  /** null: it does not answer. */
  unsaved: 'yes' | 'no' | 'cant-tell' | null = 'no';
  canAct = true;
  /** What the page says to a look, in the place of what is seen there; "hangs": nothing, for ever. */
  answers: 'hangs' | object | null = null;
  /** The page has our listeners, and not yet what answers. */
  isScriptLate = false;
  /** The load that was asked for is broken off. */
  isStopped = false;
  /** What happens as a remedy acts in the page. */
  onAct: () => void = () => undefined;
  /** What was typed are the fields of a login. */
  isLogin = false;
  tab: Tab | null = { url: list, document: 1, isLoading: false, seen: null };
  loads = 0;
  now = 1_000_000;
  site: Site;
  version = '1';
  /** The browser's own error page stands where the site was. */
  isErrorPage = false;
  isPrivate = false;
  storeId = '0';
  hasPrivateWindows = true;
  installedByUser = true;
  readonly openedPages: string[] = [];
  readonly openedPrivately: string[] = [];
  hasAccess = true;
  patterns: string[] = [];
  popovers: Awaited<ReturnType<Platform['popoverSites']>> = [];
  menu: readonly string[] = [];
  menuFails = false;
  alarmsFail = false;
  answering = true;
  /** What an administrator has set. */
  managed: unknown = null;
  sessionCookies: number | null = null;
  /** What the page's own client says. */
  isSuperadmin: boolean | null = null;
  #engine: Platform['engine'] = 'chromium';
  readonly #acted = new Set<string>();
  #moments = Number.POSITIVE_INFINITY;
  #life = 0;
  #bornIn = 0;
  #timers: Timer[] = [];
  worker = this.#newWorker();

  constructor(site: Site) {
    this.site = site;
  }

  /** A worker is told once what browser it lives in. */
  set engine(engine: Platform['engine']) {
    this.#engine = engine;
    this.worker = this.#newWorker();
  }

  #newWorker(): ReturnType<typeof newWorker> {
    const life = this.#life;
    const guarded = (area: Area): Area => ({
      get: (keys) => this.#step(life, 'get', () => area.get(keys)),
      set: (items) => this.#step(life, 'set', () => area.set(items)),
      remove: (keys) => this.#step(life, 'remove', () => area.remove(keys)),
    });
    const log = (what: string, error?: unknown) => void this.logged.push(`${what} ${String(error)}`);
    return newWorker({ platform: this.#platform(life), stores: noStores, releases: this.releases, session: guarded(this.session), local: guarded(this.local), log });
  }

  /** Each call to the world is a moment in which the worker may die: before it acts, or after and before it hears of it. */
  async #step<T>(life: number, name: string, act: () => Promise<T> | T): Promise<T> {
    const never = new Promise<T>(() => undefined);
    if (life !== this.#life) return never;
    if (this.#passMoment()) return never;
    const answer = await act();
    if (name !== 'get') this.calls.push(name);
    return !this.#passMoment() && life === this.#life ? answer : never;
  }

  isArmed(kind: string): boolean {
    return [...this.alarms.keys()].some((name) => name.startsWith(`${kind}:`));
  }

  /** The worker dies at the n-th moment from now on. */
  killAfter(moments: number): void {
    this.#moments = moments;
  }
  /** How many moments each of the next lives lasts. */
  set lives(moments: readonly number[]) {
    const [first, ...rest] = moments;
    this.#moments = first ?? Number.POSITIVE_INFINITY;
    this.#lives = rest;
  }
  #lives: readonly number[] = [];
  get wasKilled(): boolean {
    return this.#moments === 0;
  }
  #passMoment(): boolean {
    if (this.#moments === 0) return false;
    this.#moments -= 1;
    if (this.#moments > 0) return false;
    this.#life += 1;
    return true;
  }
  /** Any event starts a dead worker again. */
  async alive(): Promise<ReturnType<typeof newWorker>> {
    if (this.#bornIn !== this.#life) {
      this.#bornIn = this.#life;
      if (this.#lives.length > 0) this.lives = this.#lives;
      this.worker = this.#newWorker();
      await Promise.race([this.worker.wake(), this.settle()]);
    }
    return this.worker;
  }

  #platform(life: number): Platform {
    const step = <T>(name: string, act: () => T | Promise<T>) => this.#step(life, name, act);
    const tab = () => this.tab;
    return {
      engine: this.#engine,
      language: 'en',
      version: this.version,
      managed: () => step('get', () => structuredClone(this.managed)),
      now: () => this.now,
      random: () => 0.5,
      isOnline: () => true,
      wait: (ms) => new Promise((resolve) => this.#timers.push({ atMs: this.now + ms, life, run: resolve })),
      tab: () => step('get', () => (tab() === null ? null : { url: tab()?.url, isLoading: tab()?.isLoading === true, isPrivate: this.isPrivate, storeId: this.storeId })),
      tabs: () => step('get', () => (this.tab === null ? [] : [tabId])),
      tabsOf: () => step('get', () => (this.tab?.url === undefined ? [] : [{ tabId, url: this.tab.url }])),
      documentOf: () => step('get', () => (this.tab === null || this.isErrorPage ? null : `doc-${this.tab.document}`)),
      projectOf: () => step('get', () => null),
      isSuperadmin: () => step('get', () => this.isSuperadmin),
      show: () => step('show', () => undefined),
      sessionCookies: () => step('get', () => this.sessionCookies),
      inject: (at, ...scripts) => step(`inject ${scripts.join(' ')}`, () => (this.#mustBeOpen(at), void (this.isScriptLate &&= !scripts.includes('look')))),
      popoverSites: (sites) => step(sites === undefined ? 'get' : 'popover sites', () => (this.popovers = sites ?? this.popovers)),
      popovers: (at) => step('popovers', () => this.#mustBeOpen(at)),
      layPopovers: (at) => step('lay popovers', () => this.#mustBeOpen(at)),
      ask: (_id, message) => step('get', () => this.#answer(message as Ordered)),
      reload: (_id, { bypassCache }) => step(bypassCache ? 'bypass' : 'reload', () => this.#load(this.tab?.url ?? '', bypassCache)),
      isInstalledByUser: () => step('get', () => this.installedByUser),
      openOwnPage: (path) => step('tab', () => void this.openedPages.push(path)),
      openPrivately: (url) => step('private', () => (this.openedPrivately.push(url), this.hasPrivateWindows)),
      navigate: (_id, url) => step('navigate', () => this.#load(url, false)),
      alarm: (name, atMs, everyMs) => step('alarm', () => void (this.#failIf(this.alarmsFail, 'no alarm'), this.alarms.set(name, { atMs, everyMs }))),
      noAlarm: (name) => step('no-alarm', () => void this.alarms.delete(name)),
      badge: (_id, text, words) => step('badge', () => void (this.badges.push(text), (this.iconTitle = words))),
      openPopup: () => step('popup', () => undefined),
      menu: (items) => step('menu', () => void (this.#failIf(this.menuFails, 'no menu'), (this.menu = items.map(({ title }) => title)))),
      hasAccess: () => step('get', () => this.hasAccess),
      dropAccess: () => step('drop-access', () => void (this.hasAccess = false)),
      registered: () => step('get', () => this.patterns),
      register: (more) => step('register', () => void (this.patterns = [...this.patterns, ...more])),
      unregister: (less) => step('unregister', () => void (this.patterns = this.patterns.filter((each) => !less.includes(each)))),
      isAnswering: () => step('get', () => this.answering),
    };
  }

  readonly #failIf = (fails: boolean, why: string): void => { if (fails) throw new Error(why); };

  #mustBeOpen(at: number | DocumentAt = tabId): void {
    if (this.tab === null || this.isErrorPage) throw new Error('Frame with ID 0 is showing error page');
    if (typeof at === 'object' && at.document !== `doc-${this.tab.document}`) throw new Error(`No document with id ${at.document} in tab with id ${tabId}`);
  }

  #answer({ type, remedy, key, origin: site, words, logins }: Ordered): unknown {
    this.#mustBeOpen();
    if (type === 'leave' && site !== undefined) this.left.push(site);
    else if (type === 'unbridge') this.calls.push(type);
    if (type === 'banner') return { value: this.banners.push(words ?? null) > 0 };
    if (type === 'unsaved') return this.unsaved === null || this.isScriptLate ? undefined : { value: this.isLogin && logins !== true ? 'no' : this.unsaved };
    if (type === 'act' && remedy !== undefined && this.tab !== null) {
      const asked = `${this.tab.document} ${key}`;
      if (!this.canAct || this.#acted.has(asked)) return { value: { done: this.canAct, detail: {} } };
      this.#acted.add(asked);
      [this.calls, this.acts].forEach((list) => list.push(remedy));
      this.onAct();
      return { value: { done: true, detail: {} } };
    }
    if (type === 'look' && this.answers !== null) return this.answers === 'hangs' ? new Promise(() => undefined) : this.answers;
    if (type !== 'look' || !this.tab?.seen || this.isScriptLate) return undefined;
    this.looks.push(this.now);
    return { value: this.tab.seen };
  }

  /** The page's answer comes a while later, whoever lives then. */
  #load(url: string, bypass: boolean): void {
    if (this.tab === null) throw new Error('No tab with id: 7');
    this.tab.isLoading = true;
    this.loads += 1;
    if (bypass) this.acts.push('reload-past-cache');
    this.#timers.push({ atMs: this.now + 300, life: -1, run: () => void this.#arrive(url) });
  }

  #arrive(url: string): void {
    if (this.tab === null || this.isStopped) return;
    this.tab = { url, document: this.tab.document + 1, isLoading: false, seen: this.isErrorPage ? null : this.site({ acts: this.acts, loads: this.loads }) };
    void this.event((worker) => worker.tabUpdated(tabId, { status: 'complete' }));
    const { document } = this.tab;
    this.#timers.push({ atMs: this.now + 200, life: -1, run: () => void (this.tab?.document === document && this.report()) });
  }

  /** What the content script says by itself. */
  report(seen = this.tab?.seen): Promise<void> {
    const document = this.#engine === 'chromium' ? `doc-${this.tab?.document}` : null;
    return this.event((worker) => (seen ? worker.content.report({ tabId, origin, document, url: this.tab?.url }, { evidence: seen, asked: false }) : Promise.resolve()));
  }

  async event(handle: (worker: ReturnType<typeof newWorker>) => Promise<unknown>): Promise<void> {
    const worker = await this.alive();
    await Promise.race([handle(worker).catch((error: unknown) => this.logged.push(String(error))), this.settle()]);
  }

  /** Lets promises run until nothing moves without time: each turn of the event loop first empties the whole microtask queue. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  /** The page was opened, found broken, and the popup looked at it. */
  async open(): Promise<void> {
    if (this.tab) this.tab.seen = this.site({ acts: [], loads: 0 });
    await this.event((worker) => worker.pages.look({ tabId }));
    await this.settle();
  }
  async fix(consent = false): Promise<void> {
    await this.event((worker) => worker.pages.fix({ tabId, consent, fault: this.said }));
    await this.settle();
  }

  /** What the popup has on its screen. */
  get said(): FaultId | null {
    const record = this.session.all.get(sessionKeys.tab(tabId)) as TabRecord | undefined;
    return record?.diagnosis.verdict === 'faulty' ? record.diagnosis.fault : null;
  }

  get state(): RepairState {
    return (this.session.all.get(sessionKeys.repair(origin)) as RepairRecord | undefined)?.state ?? { phase: 'idle' };
  }

  /** Time goes on until `done`, or until nothing would ever happen again. */
  async until(done: () => boolean, forMs = 4 * 3_600_000): Promise<void> {
    const end = this.now + forMs;
    for (;;) {
      await this.settle();
      if (done() || !this.#tick(end)) return;
    }
  }

  #tick(end: number): boolean {
    this.#timers = this.#timers.filter(({ life }) => life === -1 || life === this.#life);
    const timer = this.#timers.reduce<Timer | null>((a, b) => (a === null || b.atMs < a.atMs ? b : a), null);
    const [name, alarm] = [...this.alarms].sort(([, one], [, other]) => one.atMs - other.atMs)[0] ?? [];
    const next = Math.min(timer?.atMs ?? Infinity, alarm?.atMs ?? Infinity);
    if (next > end) return false;
    this.now = Math.max(this.now, next);
    if (timer !== null && timer.atMs === next) {
      this.#timers = this.#timers.filter((each) => each !== timer);
      timer.run();
    } else if (name !== undefined && alarm !== undefined) {
      this.alarms.delete(name);
      if (alarm.everyMs !== undefined) this.alarms.set(name, { ...alarm, atMs: next + alarm.everyMs });
      void this.event((worker) => worker.alarm(name));
    }
    return true;
  }
}

export const hasEnded = ({ state }: Simulation): boolean => state.phase === 'probation' || state.phase === 'exhausted' || state.phase === 'idle';
