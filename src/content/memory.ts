import type { Apps, Evidence, Login, Mark } from '../core/evidence.ts';
import type { Layout } from '../core/layout.ts';
import { AwakeClock } from './awake.ts';
import type { transform } from './bridge/transform.ts';
import { bridgedIn } from './bridging.ts';
import { isAlive } from './channel.ts';
import { markOf } from './collectors/mark.ts';
import type { SiteTexts } from './texts.ts';

/**
 * What the entry script keeps from document_start on, and hands to the parts that come later: they share the isolated
 * world's global object. URLs stay here; evidence carries counts only.
 */
export interface Memory {
  readonly since: 'start' | 'late';
  readonly clock: AwakeClock;
  /** Same-origin scripts and style sheets that failed, by address without fragment. */
  readonly failed: Map<string, FailedAsset>;
  preloadErrors: number;
  readonly queries: Answer[];
  readonly api: Answer[];
  /** Of `/server/login`, and what the API has said since the newest of them. */
  readonly logins: Answer[];
  sinceLogin: Login['sinceTry'];
  queryCount: number;
  apiCount: number;
  /** What the main script's own request said. */
  mainBundle: 'loaded' | 'failed' | 'unknown';
  mainStyle: 'loaded' | 'failed' | 'unknown';
  configuration: 'ok' | 'failed' | 'unknown';
  /** The newest word of what leads to apps, and when; when Jupyter was handed over last, when the page was left for it, and come back to. In ms of this document. */
  readonly apps: { isAsked: boolean; proxy: Apps['proxy']; proxyMs: number; handedMs: number | null; leftMs: number | null; backMs: number | null };
  /** When an upload was last heard of. */
  uploadMs: number | null;
  truncated: boolean;
  /** Our own requests, so that they are not taken for the page's: address and start time. */
  readonly own: { readonly url: string; readonly atMs: number }[];
  /** Fields that the user typed into since we came. */
  readonly typedInto: Set<EventTarget>;
  /** What the observer brought and nobody has read yet. */
  readonly unread: PerformanceObserverEntryList[];
  /** Reads it; before anything is made of what stands here. */
  catchUp: () => void;
  /** The page has settled: what comes now is read at once, since it may be news. */
  isQuiet: boolean;
  /** At the last look something was wrong: whatever the list is answered now is news, a good answer above all. */
  isBroken: boolean;
  /** What marks the page as a Web-UI. */
  readonly mark: () => Mark;
  /** The part that asks the server (`probe.ts`), once it is here. */
  probe: Probe | null;
  /** What supplies what an old browser lacks (`bridge.ts`), where it is wanted: how it stands once all that is there is painted. */
  bridge: (() => Promise<Layout['bridge']>) | null;
  /** What reads style sheets for it, once it is here. */
  transform?: typeof transform;
  /** Has it brought. Answers when what it adds stands in the page. */
  readonly bridged: () => Promise<Layout['bridge']>;
  /** Called after something happened that may have changed the page's health. */
  wake: ((why: Wake) => void) | null;
  readonly stop: AbortController;
  /** True once the extension that put this here was updated or removed. */
  isOrphan(): boolean;
}
export interface Probe {
  askAbout(seen: Evidence, memory: Memory, project: string | null): Promise<Evidence>;
  readTexts(): Promise<SiteTexts>;
}
export type Wake = 'failure' | 'answer' | 'moved' | 'shown' | 'event';
export interface FailedAsset {
  readonly kind: 'script' | 'style';
  readonly by: 'status' | 'html' | 'error';
}
export interface Answer {
  /** 0 = no answer; null = this browser does not tell (Firefox 115). */
  readonly status: number | null;
  readonly html: boolean;
  readonly atMs: number;
  readonly bytes: number;
}

interface Shared {
  __webUiRepair?: Memory;
}
export const shared = globalThis as Shared;

/** Takes everything of this copy away. */
export function leave(): void {
  shared.__webUiRepair?.stop.abort();
  delete shared.__webUiRepair;
}

/** Chromium 115+ keeps when the page was visible; elsewhere a script that comes late counts only what it has seen itself. */
function visibleSoFar(): number {
  const changes = performance.getEntriesByType('visibility-state');
  return changes.reduce((sum, { name, startTime }, at) => sum + (name === 'visible' ? (changes[at + 1]?.startTime ?? performance.now()) - startTime : 0), 0);
}

interface Entry {
  readonly key: string;
}
/**
 * Is this still the history entry that the document was loaded for? A page that went elsewhere inside itself and came back by a
 * link stands on another one. Chrome 123+ and Firefox 147+ tell (https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigationactivation);
 * of others it is not known.
 */
function mayHaveMoved(): boolean {
  const { navigation } = globalThis as { navigation?: { readonly activation?: { readonly entry: Entry } | null; readonly currentEntry: Entry | null } };
  const loaded = navigation?.activation?.entry.key;
  return loaded === undefined || loaded !== navigation?.currentEntry?.key;
}

export function newMemory(since: 'start' | 'late'): Memory {
  const memory: Memory = {
    since,
    clock: since === 'late' ? new AwakeClock(visibleSoFar(), mayHaveMoved()) : new AwakeClock(0, false),
    failed: new Map(),
    preloadErrors: 0,
    queries: [],
    api: [],
    logins: [],
    sinceLogin: 'nothing',
    queryCount: 0,
    apiCount: 0,
    mainBundle: 'unknown',
    mainStyle: 'unknown',
    configuration: 'unknown',
    apps: { isAsked: false, proxy: 'unasked', proxyMs: 0, handedMs: null, leftMs: null, backMs: null },
    uploadMs: null,
    truncated: false,
    own: [],
    typedInto: new Set(),
    unread: [],
    catchUp: () => undefined,
    isQuiet: false,
    isBroken: false,
    mark: markOf(document),
    probe: null,
    bridge: null,
    bridged: () => bridgedIn(memory),
    wake: null,
    stop: new AbortController(),
    isOrphan: () => !isAlive(),
  };
  return memory;
}
