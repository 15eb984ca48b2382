import { bannerMemoryIn, isQuietYet, type BannerMemory } from '../core/banner.ts';
import { disputesIn, type Dispute } from '../core/disputes.ts';
import { historyIn, type PastRepair } from '../core/history.ts';
import { hostPatternOf, parse, webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import { isFixedSite, unmanaged } from '../core/managed.ts';
import type { PolicyKey, Received } from '../core/policy.ts';
import { browsersLanguage, pauseMs, preferencesIn, standardAutomatic, type Preferences } from '../core/preferences.ts';
import { dearestUnasked, type Cost } from '../core/remedy.ts';
import { localKeys } from '../core/storage.ts';
import type { Language } from '../core/texts/index.ts';
import { watchedIn } from '../core/watched.ts';
import type { Door } from './door.ts';

export interface Site {
  readonly origin: WebUiOrigin;
  /** The browser lets us look there by ourselves. */
  readonly isAllowed: boolean;
  /** The organisation's, and not for the user to give up. */
  readonly isFixed: boolean;
}
export type Quiet = BannerMemory['quiet'][number];
export type Outcome = { readonly what: 'added' | 'forgotten' | 'denied' | 'shown-again' | 'not-open'; readonly site: WebUiOrigin } | { readonly what: 'no-address' | 'failed' | 'pause-ended' | 'not-allowed' };

/** What the page shows, which is what storage and the browser say, and what came of the last click. */
export class OptionsState {
  /** Null until it is read. */
  sites: readonly Site[] | null = null;
  quiet: readonly Quiet[] = [];
  /** What the user called wrong. */
  disputed: readonly Dispute[] = [];
  /** Latest first. */
  history: readonly PastRepair[] = [];
  /** Sites that are not watched, and of which something is kept all the same: repairs, or what the user called wrong. */
  unwatched: readonly WebUiOrigin[] = [];
  /** Sites of which something cleared can be put back. */
  undoable: readonly WebUiOrigin[] = [];
  preferences: Preferences = preferencesIn({}, 0);
  /** What an administrator has set; null where nothing has arrived. */
  managed: Received | null = null;
  /** An administrator has brought the extension here, so that settings may be expected. */
  isByPolicy = false;
  /** Sites of it that the browser does not let us see yet. */
  missing: readonly WebUiOrigin[] = [];
  address = '';
  outcome: Outcome | null = null;
  isWorking = false;
  /** Reads that were begun; a slow one must not write over a later one. */
  private reads = 0;

  constructor(
    private readonly door: Door,
    private readonly paint: () => void,
    private readonly now: () => number = Date.now,
  ) {}

  async start(): Promise<void> {
    this.door.onChanged(() => void this.read());
    await this.read();
  }

  type(address: string): void {
    this.set({ address });
  }

  add(): Promise<void> {
    const origin = originTyped(this.address);
    if (origin !== null) return this.watch(origin);
    this.set({ outcome: { what: 'no-address' } });
    return Promise.resolve();
  }

  /** Straight from the click: what is awaited before the browser's question spends the gesture. */
  async watch(origin: WebUiOrigin): Promise<void> {
    const { door } = this;
    if (this.isWorking) return;
    door.rememberWatch(origin);
    const asked = door.request([hostPatternOf(origin)]);
    await this.work(async () => {
      if (!(await asked)) {
        door.forgetWatch();
        return { what: 'denied', site: origin };
      }
      await door.send('watchSite', { origin });
      // Where the browser told nothing new, nobody took it up.
      door.forgetWatch();
      this.address = '';
      return { what: 'added', site: origin };
    });
  }

  /** All that the organisation names, in one question. One that the user had forgotten is not brought by the browser's answer alone. */
  async allowManaged(): Promise<void> {
    const { door, missing } = this;
    if (this.isWorking) return;
    door.forgetWatch();
    const asked = door.request(missing.map(hostPatternOf));
    await this.work(async () => {
      if (!(await asked)) return { what: 'not-allowed' };
      for (const origin of missing) await door.send('watchSite', { origin });
      return null;
    });
  }

  get hasPolicy(): boolean {
    return this.managed !== null || this.isByPolicy;
  }

  isLocked(key: PolicyKey): boolean {
    return this.managed?.policy.locked.includes(key) === true;
  }

  /** The most that the user can let a repair cost which begins by itself. */
  get dearest(): Cost {
    return this.isLocked('highestCost') ? this.standard.highestCost : dearestUnasked;
  }

  async forget(origin: WebUiOrigin): Promise<void> {
    await this.work(async () => {
      await this.door.send('forgetSite', { origin });
      return { what: 'forgotten', site: origin };
    });
  }

  async showAgain({ origin, fault }: Quiet): Promise<void> {
    await this.work(async () => {
      await this.door.send('showAgain', { origin, fault });
      return { what: 'shown-again', site: origin };
    });
  }

  async agree({ origin, code }: Dispute): Promise<void> {
    await this.work(async () => {
      await this.door.send('agree', { origin, code });
      return { what: 'shown-again', site: origin };
    });
  }

  /** By the page of the site's data, which proves that what was put back is good. */
  async undo(origin: WebUiOrigin): Promise<void> {
    await this.work(async () => {
      return (await this.door.openSiteData(origin)) ? null : { what: 'not-open', site: origin };
    });
  }

  async pause(on: boolean): Promise<void> {
    await this.work(async () => {
      await this.door.write(localKeys.pausedUntilMs, on ? this.now() + pauseMs : undefined);
      return on ? null : { what: 'pause-ended' };
    });
  }

  async banner(on: boolean): Promise<void> {
    await this.work(async () => {
      await this.door.write(localKeys.bannerOff, on === this.standard.banner ? undefined : !on);
      return null;
    });
  }

  async automatic(dearest: Cost | null): Promise<void> {
    await this.work(async () => {
      await this.door.write(localKeys.automatic, dearest === standardAutomatic(this.standard) ? undefined : (dearest ?? false));
      return null;
    });
  }

  async speak(language: Language | null): Promise<void> {
    await this.work(async () => {
      await this.door.write(localKeys.language, language === this.standard.language ? undefined : (language ?? browsersLanguage));
      return null;
    });
  }

  /** What holds where the user chooses nothing. */
  private get standard() {
    return this.managed?.policy ?? unmanaged;
  }

  private async work(act: () => Promise<Outcome | null>): Promise<void> {
    if (this.isWorking) return;
    this.set({ isWorking: true, outcome: null });
    let outcome: Outcome | null;
    try {
      outcome = await act();
    } catch (error) {
      console.warn('Web-UI Repair: options', error);
      outcome = { what: 'failed' };
    }
    await this.read();
    this.set({ outcome, isWorking: false });
  }

  private async read(): Promise<void> {
    const read = ++this.reads;
    const { door } = this;
    const [stored, undoable, received, isByPolicy] = await Promise.all([door.read(), door.undoable(), door.managed(), door.isByPolicy()]);
    const listed = received?.policy.sites ?? [];
    const isAllowed = (origin: WebUiOrigin) => door.has(hostPatternOf(origin));
    const isFixed = (origin: WebUiOrigin) => isFixedSite(origin, received?.policy);
    const watched = watchedIn(stored[localKeys.watched]);
    const sites = await Promise.all(watched.map(async (origin) => ({ origin, isAllowed: await isAllowed(origin), isFixed: isFixed(origin) })));
    const allowed = await Promise.all(listed.map(isAllowed));
    if (read !== this.reads) return;
    const now = this.now();
    const quiet = bannerMemoryIn(stored[localKeys.banner]).quiet.filter(({ untilMs }) => isQuietYet(untilMs, now));
    const history = [...historyIn(stored[localKeys.history])].reverse();
    const disputed = disputesIn(stored[localKeys.disputes]);
    const kept = new Set([...history, ...disputed].map(({ origin }) => origin));
    const unwatched = [...kept].filter((origin) => !watched.includes(origin) && !isFixed(origin));
    this.set({ sites, quiet, disputed, history, unwatched, undoable, managed: received, isByPolicy, missing: listed.filter((_origin, at) => !allowed[at]), preferences: preferencesIn(stored, now, received?.policy) });
  }

  private set(change: Partial<Pick<OptionsState, 'sites' | 'quiet' | 'disputed' | 'history' | 'unwatched' | 'undoable' | 'managed' | 'isByPolicy' | 'missing' | 'preferences' | 'address' | 'outcome' | 'isWorking'>>): void {
    Object.assign(this, change);
    this.paint();
  }
}

/** People type a host without its scheme; then it is https. A name and password in an address are somebody's mistake. */
export function originTyped(address: string): WebUiOrigin | null {
  const text = address.trim();
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const { username, password } = parse(url) ?? {};
  return username === '' && password === '' ? webUiOriginOf(url) : null;
}
