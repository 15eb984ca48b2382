import type { KeptSheets } from '../core/kept-sheets.ts';
import type { WebUiOrigin } from '../core/origin.ts';

/** What the bridge has said of one release's sheets, for one site. */
export interface KeptRelease {
  readonly origin: WebUiOrigin;
  /** By which its pages ask for it. */
  readonly name: string;
  readonly atMs: number;
  readonly sheets: KeptSheets;
}

/** On the disk, and in tests in memory. */
export interface ReleaseStore {
  get(origin: WebUiOrigin, name: string): Promise<KeptRelease | undefined>;
  all(): Promise<readonly KeptRelease[]>;
  put(release: KeptRelease): Promise<void>;
  remove(releases: readonly Pick<KeptRelease, 'origin' | 'name'>[]): Promise<void>;
}

const database = 'bridge';
const table = 'releases';

/**
 * The extension's own IndexedDB: no page reads it, and `storage.local` would be in the way of each start of the worker with some megabytes. It is
 * made with the first release that is kept: a browser that needs no bridge never has it.
 */
export const browserReleases: ReleaseStore = {
  get: async (origin, name) => (await exists() ? within('readonly', (releases) => releases.get([origin, name]) as IDBRequest<KeptRelease | undefined>) : undefined),
  all: async () => (await exists() ? within('readonly', (releases) => releases.getAll() as IDBRequest<KeptRelease[]>) : []),
  async put(release) {
    await within('readwrite', (releases) => releases.put(release));
  },
  async remove(some) {
    for (const { origin, name } of some) await within('readwrite', (releases) => releases.delete([origin, name]));
  },
};

/** Firefox before 126 names none, and is not bridged (from 128 on). */
const exists = async (): Promise<boolean> => ((await (indexedDB as Partial<IDBFactory>).databases?.()) ?? []).some(({ name }) => name === database);

async function within<T>(mode: IDBTransactionMode, ask: (releases: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(table, { keyPath: ['origin', 'name'] });
  const opened = await answer(opening);
  try {
    return await answer(ask(opened.transaction(table, mode).objectStore(table)));
  } finally {
    opened.close();
  }
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer from the disk'));
  });
