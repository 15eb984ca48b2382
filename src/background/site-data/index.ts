import { headerBytesOf, hostOf } from '../../core/cookies.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../../core/origin.ts';
import { sessionIdKey } from '../../core/session-id.ts';
import type { Answered, Choice, Cleared, GivenBack, SiteData } from '../../core/site-data.ts';
import { sessionKeys } from '../../core/storage.ts';
import { isOrdinary } from '../../core/store-id.ts';
import type { Area } from '../area.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { Records } from '../records.ts';
import { within, type Eyes } from '../see.ts';
import { newAside, type Aside } from './aside.ts';
import { clearAll, keepKeys, weigh, type Here, type KeptKeys } from './clear.ts';
import { cookiesOf } from './cookies.ts';
import { giveBackAll } from './give-back.ts';
import { hasTyped, keptIn, rowsOf, tabsOf, type Place } from './read.ts';
import type { Stores } from './stores.ts';
import { newUndos, summaryOf, type Undos } from './undo.ts';

/** Beyond the 15 s that the longest of them waits for the server: a page whose script hangs runs none of ours. */
const runMs = 20_000;

type Site = Here & { readonly mayRead: boolean };

interface Needs {
  readonly platform: Platform;
  readonly eyes: Eyes;
  readonly stores: Stores;
  readonly session: Area;
  readonly records: Records;
  readonly isWatched: (origin: WebUiOrigin) => Promise<boolean>;
  /** A repair is under way there; the two would be in each other's way. */
  readonly isBusy: (origin: WebUiOrigin) => Promise<boolean>;
  /** What a repair proved there is about to be undone: it is watched no longer. */
  readonly unprove: (origin: WebUiOrigin) => Promise<void>;
  readonly log: Log;
}

export interface SignedIn {
  /** By the server's word. */
  readonly isAlive: boolean;
  /** An id of the session is kept in this browser. */
  readonly hasId: boolean;
  /** When that was seen to happen; 0: it was not, and may be a login of before. */
  readonly atMs: number;
}

export interface SiteDataDesk {
  read(tabId: number): Promise<SiteData>;
  clear(tabId: number, choice: Choice): Promise<Answered<Cleared>>;
  giveBack(tabId: number): Promise<Answered<GivenBack>>;
  /** The same in whichever tab of the ordinary store shows the site. */
  undo(origin: WebUiOrigin): Promise<Answered<GivenBack>>;
  /** What a step of a plan is about to remove. */
  keep(tabId: number, origin: WebUiOrigin, names: readonly string[]): Promise<KeptKeys>;
  /** Somebody is signed in there: an older login is given back no more, nor an id over one that has come since. */
  signedIn(tabId: number, origin: WebUiOrigin, seen: SignedIn): Promise<void>;
  readonly undos: Undos;
  readonly aside: Aside;
}

/** Shows, clears and gives back what this browser keeps for one Web-UI, only ever at a click; and keeps what a plan removes of it. */
export function newSiteData({ platform, eyes, stores: browsers, session, records, isWatched, isBusy, unprove, log }: Needs): SiteDataDesk {
  const stores: Stores = { ...browsers, run: (tabId, func, ...args) => within(platform, runMs, browsers.run(tabId, func, ...args), undefined) };
  const undos = newUndos(session, platform);
  const aside = newAside(platform, stores, session);

  /** A site that was not found to be a Web-UI is none of ours. */
  async function siteIn(tabId: number): Promise<WebUiOrigin> {
    const origin = webUiOriginOf((await platform.tab(tabId))?.url);
    const record = await records.get(tabId);
    if (origin !== null && (record?.origin === origin || (await isWatched(origin)))) return origin;
    throw new Error('no Web-UI in this tab');
  }

  async function hereIn(tabId: number): Promise<Site> {
    const origin = await siteIn(tabId);
    const mayRead = await platform.hasAccess(hostPatternOf(origin));
    return { platform, stores, undos, log, tabId, origin, storeId: await stores.storeOf(tabId), mayRead };
  }

  const placesOf = async ({ mayRead, tabId, origin, storeId }: Site): Promise<readonly Place[]> =>
    mayRead ? tabsOf(platform, stores, tabId, origin, storeId) : [{ tabId, url: (await platform.tab(tabId))?.url ?? `${origin}/` }];

  /** The same detectors as ever, once the page has come to rest. */
  async function look(tabId: number, origin: WebUiOrigin): Promise<Diagnosis | null> {
    const endMs = platform.now() + 30_000;
    for (;;) {
      const seen = await within(platform, 15_000, eyes.see(tabId, origin), { kind: 'moving' });
      if (seen.kind === 'seen') {
        await records.keep(tabId, { origin, ...seen.seen });
        if (seen.seen.diagnosis.verdict !== 'waiting' && seen.seen.asked) return seen.seen.diagnosis;
      }
      if (platform.now() > endMs) return null;
      await platform.wait(500);
    }
  }

  /** Why this cannot begin, or the tabs that make room. A tab whose text the user has not given up is not touched. */
  async function places(here: Site, mayLose: readonly number[]): Promise<readonly Place[] | 'busy' | 'typed' | 'no-access'> {
    if ((await isBusy(here.origin)) || (await aside.isAside(here.tabId))) return 'busy';
    // Firefox takes the click's permission away with the page load that comes first.
    if (platform.engine === 'firefox' && !here.mayRead) return 'no-access';
    const tabs = await placesOf(here);
    const typed = await Promise.all(tabs.map((tab) => hasTyped(platform, stores, tab)));
    return tabs.some(({ tabId }, at) => typed[at] && !mayLose.includes(tabId)) ? 'typed' : tabs;
  }

  async function giveBack(tabId: number): Promise<Answered<GivenBack>> {
    const here = await hereIn(tabId);
    const taken = await undos.get(here.origin, here.storeId);
    if (taken === null) return { refused: 'gone' };
    const kept = await keptIn(stores, tabId, here.origin);
    const hasId = kept?.keys.some(({ name }) => name === sessionIdKey) === true;
    const isOverId = hasId && sessionIdKey in taken.keys;
    if (taken.holdsLogin && (kept?.login === 'alive' || isOverId)) {
      await undos.drop(sessionKeys.undo(here.origin, here.storeId));
      return { refused: 'signed-in' };
    }
    const undo = isOverId ? await undos.withoutId(here.origin, taken) : taken;
    if (undo === null) return { refused: 'signed-in' };
    // Somebody may be signed in anew by a cookie of the same name.
    if (undo.holdsLogin && kept?.login !== 'dead') return { refused: 'no-answer' };
    const tabs = await places(here, []);
    if (typeof tabs === 'string') return { refused: tabs };
    await unprove(here.origin);
    const answer = await aside.during(here, tabs, () => giveBackAll(here, undo));
    return 'refused' in answer ? answer : { done: { ...answer.done, diagnosis: await look(tabId, here.origin) } };
  }

  return {
    undos,
    aside,
    async read(tabId) {
      const here = await hereIn(tabId);
      const { origin, storeId, mayRead } = here;
      const [tab, cookies, kept, tabs, undo] = await Promise.all([platform.tab(tabId), mayRead ? cookiesOf(stores, origin, storeId) : [], keptIn(stores, tabId, origin), placesOf(here), undos.get(origin, storeId)]);
      const typed = await Promise.all(tabs.map((tab) => hasTyped(platform, stores, tab)));
      return {
        origin,
        isPrivate: tab?.isPrivate !== false,
        mayReadCookies: mayRead,
        cookies: rowsOf(cookies, hostOf(origin)),
        headerBytes: headerBytesOf(origin, cookies),
        kept,
        tabs: tabs.map((tab, at) => ({ tabId: tab.tabId, hasTyped: typed[at] === true })),
        undo: undo === null ? null : summaryOf(undo),
      };
    },

    async clear(tabId, choice) {
      const here = await hereIn(tabId);
      if (choice.seen.origin !== here.origin) return { refused: 'changed' };
      if (choice.cookies.length + choice.keys.length === 0 && !choice.copies) return { refused: 'nothing' };
      const tabs = await places(here, choice.mayLose);
      if (typeof tabs === 'string') return { refused: tabs };
      // Asked before the tabs are reloaded, too: while the server is away they would show nothing any more.
      const touched = await weigh(here, choice);
      if (typeof touched === 'string') return { refused: touched };
      const aimed = await aside.during(here, tabs, () => clearAll(here, choice));
      const answer = 'refused' in aimed ? aimed : aimed.done;
      return 'refused' in answer ? answer : { done: { ...answer.done, diagnosis: await look(tabId, here.origin) } };
    },

    async signedIn(tabId, origin, { isAlive, hasId, atMs }) {
      const storeId = await stores.storeOf(tabId);
      const undo = await undos.get(origin, storeId);
      if (undo === null) return;
      // Whoever has signed in since may be somebody else, to whom no cookie of another application is given either.
      if (atMs > undo.atMs || (isAlive && undo.holdsLogin)) await undos.drop(sessionKeys.undo(origin, storeId));
      else if (isAlive && hasId && sessionIdKey in undo.keys) await undos.withoutId(origin, undo);
    },

    keep: async (tabId, origin, names) => keepKeys({ platform, stores, undos, log, tabId, origin, storeId: await stores.storeOf(tabId) }, names),
    giveBack,
    async undo(origin) {
      for (const [tabId, record] of await records.all()) if (record.origin === origin && isOrdinary(await stores.storeOf(tabId))) return giveBack(tabId);
      return { refused: 'no-tab' };
    },
  };
}
