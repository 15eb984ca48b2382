import type { KeptSheets } from '../core/kept-sheets.ts';
import type { WebUiOrigin } from '../core/origin.ts';
import type { Log } from './log.ts';
import { newQueue } from './queue.ts';
import type { KeptRelease, ReleaseStore } from './release-store.ts';

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

export function newKeptReleases(store: ReleaseStore, now: () => number, log: Log): KeptReleases {
  // Its own: nothing else is to wait for the disk.
  const queue = newQueue();
  return {
    // A disk that does not answer costs the time that a copy would have spared, and no more.
    read: (origin, name) => queue(async () => (await store.get(origin, name))?.sheets ?? {}).catch((error: unknown) => (log('reading what was kept', error), {})),
    keep: (origin, name, sheets, mayKeep) =>
      queue(async () => {
        if (name.length > longestName || !(await mayKeep())) return;
        const all = await store.all();
        const before = all.find((each) => each.origin === origin && each.name === name);
        const release = [{ ...before?.sheets, ...sheets }, sheets].map((some) => ({ origin, name, atMs: now(), sheets: some })).find((each) => lettersOf(each) <= mostLetters);
        if (release === undefined) return;
        await store.remove(surplus([release, ...all.filter((each) => each !== before)]));
        await store.put(release);
      }).catch((error: unknown) => log('keeping style sheets', error)),
    forget: (origin) => queue(async () => store.remove((await store.all()).filter((each) => origin === undefined || each.origin === origin))).catch((error: unknown) => log('forgetting style sheets', error)),
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
