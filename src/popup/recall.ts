import { webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import type { RepairState } from '../core/repair.ts';
import { localKeys, sessionKeys, type RepairRecord, type TabRecord } from '../core/storage.ts';
import type { Door } from './door.ts';

export interface Recalled {
  readonly origin: WebUiOrigin | null;
  readonly record: TabRecord | null;
  readonly repair: RepairState;
  readonly watched: boolean;
  readonly telling: boolean;
}

/** What storage holds about a tab, so that the popup paints without asking anybody. */
export async function recall(door: Door, tabId: number, url: string | undefined): Promise<Recalled> {
  const tabKey = sessionKeys.tab(tabId);
  const tellingKey = sessionKeys.telling(tabId);
  const origin = webUiOriginOf(url);
  const [session, local] = await Promise.all([
    door.read('session', [tabKey, tellingKey, ...(origin === null ? [] : [sessionKeys.repair(origin)])]),
    door.read('local', [localKeys.watched]),
  ]);
  const stored = session[tabKey] as TabRecord | undefined;
  // Without an address (no permission for it) the record tells the origin; with one, a record of elsewhere is out of date.
  const record = stored !== undefined && (url === undefined || stored.origin === origin) ? stored : null;
  const site = origin ?? record?.origin ?? null;
  const known = site === null || site === origin ? session : await door.read('session', [sessionKeys.repair(site)]);
  return {
    origin: site,
    record,
    repair: site === null ? { phase: 'idle' } : repairIn(known[sessionKeys.repair(site)]),
    telling: session[tellingKey] !== undefined,
    watched: isWatched(local[localKeys.watched], site),
  };
}

export const repairIn = (stored: unknown): RepairState => (stored as RepairRecord | undefined)?.state ?? { phase: 'idle' };

export const isWatched = (list: unknown, origin: WebUiOrigin | null): boolean =>
  Array.isArray(list) && origin !== null && list.includes(origin);
