import type { KeptSheets } from '../core/kept-sheets.ts';
import type { WebUiOrigin } from '../core/origin.ts';
import type { Log } from './log.ts';
import type { Platform } from './platform.ts';
import { newQueue } from './queue.ts';
import type { KeptRelease, ReleaseStore } from './release-store.ts';
import { within } from './see.ts';

/** What the bridge has said of a site's sheets, for later visits to that very site: what a page's sheets make goes back into pages of its own origin and no others. */
export interface KeptReleases {
  read(origin: WebUiOrigin, name: string): Promise<KeptSheets>;
  /** Beside what is kept of the release already; asked last is whether it still may be. */
  keep(origin: WebUiOrigin, name: string, sheets: KeptSheets, mayKeep: () => Promise<boolean>): Promise<void>;
  /** Of all sites without one. */
  forget(origin?: WebUiOrigin): Promise<void>;
}

/** The one before an upgrade, for two servers behind one address that differ; 26.9's takes 0.8 MB. */
const mostReleases = 3;
/** Of all sites together. */
const mostLetters = 8_000_000;
/** An address with what the browser lacks. */
const longestName = 2_000;
/** A page waits for what is read, and a site to be forgotten for the rest. */
const diskMs = 2_000;
const late = Symbol('late');

export function newKeptReleases(store: ReleaseStore, platform: Pick<Platform, 'now' | 'wait' | 'version'>, log: Log): KeptReleases {
  // Its own: nothing else is to wait for the disk.
  const queue = newQueue();
  // Another version says it otherwise, also where nobody told it that it is another.
  const nameOf = (release: string): string => `${platform.version} ${release}`;

  /** A disk that fails or hangs costs the time that a copy would have spared, and no more. */
  async function inTime<T>(what: string, job: (isLate: () => boolean) => Promise<T>, otherwise: T): Promise<T> {
    let isOver = false;
    try {
      const answer = await within<T | typeof late>(platform, diskMs, job(() => isOver), late);
      if (answer === late) throw new Error('no answer in time');
      return answer;
    } catch (error) {
      log(what, error);
      return otherwise;
    } finally {
      isOver = true;
    }
  }

  return {
    // Not in the queue: a reader needs no order, and does not wait for those before it.
    read: (origin, release) => inTime('reading what was kept', async () => (await store.get(origin, nameOf(release)))?.sheets ?? {}, {}),
    keep: (origin, release, sheets, mayKeep) =>
      queue(() =>
        inTime('keeping style sheets', async (isLate) => {
          const name = nameOf(release);
          if (name.length > longestName || !(await mayKeep())) return;
          const all = await store.all();
          const before = all.find((each) => each.origin === origin && each.name === name);
          const next = [{ ...before?.sheets, ...sheets }, sheets].map((some) => ({ origin, name, atMs: platform.now(), sheets: some })).find((each) => lettersOf(each) <= mostLetters);
          if (next === undefined) return;
          await store.remove(surplus([next, ...all.filter((each) => each !== before)]));
          // By now it may have been forgotten.
          if (!isLate()) await store.put(next);
        }, undefined),
      ),
    forget: (origin) => queue(() => inTime('forgetting style sheets', async () => store.remove((await store.all()).filter((each) => origin === undefined || each.origin === origin)), undefined)),
  };
}

const lettersOf = ({ sheets }: KeptRelease): number => Object.entries(sheets).reduce((sum, [key, { of, text }]) => sum + key.length + of.length + text.length, 0);

/** The oldest go. */
function surplus(releases: readonly KeptRelease[]): KeptRelease[] {
  let letters = 0;
  const counts = new Map<string, number>();
  return [...releases]
    .sort((a, b) => b.atMs - a.atMs)
    .filter((each) => {
      letters += lettersOf(each);
      counts.set(each.origin, (counts.get(each.origin) ?? 0) + 1);
      return letters > mostLetters || (counts.get(each.origin) ?? 0) > mostReleases;
    });
}
