import { codesAt } from '../core/disputes.ts';
import { historyIn } from '../core/history.ts';
import { webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import type { Policy, Received } from '../core/policy.ts';
import type { PrivateTry } from '../core/private-try.ts';
import type { RepairState } from '../core/repair.ts';
import { localKeys, sessionKeys, type RepairRecord, type TabRecord, type Telling } from '../core/storage.ts';
import type { Door, Tab } from './door.ts';
import type { Input } from './screen.ts';

export interface Recalled {
  readonly origin: WebUiOrigin | null;
  readonly record: TabRecord | null;
  readonly repair: RepairState;
  readonly watched: boolean;
  /** What an administrator has set. */
  readonly policy: Policy | undefined;
  /** Codes that the user calls wrong here. */
  readonly disputed: readonly string[];
  readonly repairedMs: number | null;
  readonly telling: Input['telling'];
  readonly tried: PrivateTry | null;
}

/** What storage holds about a tab, so that the popup paints without asking anybody. */
export async function recall(door: Door, { id, url, storeId, isPrivate }: Tab): Promise<Recalled> {
  const tabKey = sessionKeys.tab(id);
  const tellingKey = sessionKeys.telling(id);
  const keysOf = (site: WebUiOrigin | null) => (site === null ? [] : [sessionKeys.repair(site), sessionKeys.privateTry(site, storeId)]);
  const origin = webUiOriginOf(url);
  const [session, local] = await Promise.all([
    door.read('session', [tabKey, tellingKey, sessionKeys.policy, localKeys.disputes, ...keysOf(origin)]),
    door.read('local', [localKeys.watched, localKeys.disputes, localKeys.history]),
  ]);
  const stored = session[tabKey] as TabRecord | undefined;
  // Without an address (no permission for it) the record tells the origin; with one, a record of elsewhere is out of date.
  const record = stored !== undefined && (url === undefined || stored.origin === origin) ? stored : null;
  const site = origin ?? record?.origin ?? null;
  const known = site === origin ? session : await door.read('session', keysOf(site));
  return {
    origin: site,
    record,
    repair: site === null ? { phase: 'idle' } : repairIn(known[sessionKeys.repair(site)]),
    telling: wishIn(session[tellingKey]),
    tried: site === null ? null : ((known[sessionKeys.privateTry(site, storeId)] as PrivateTry | undefined) ?? null),
    disputed: codesAt((isPrivate ? session : local)[localKeys.disputes], site),
    repairedMs: repairedAt(local[localKeys.history], site),
    watched: isWatched(local[localKeys.watched], site),
    policy: (session[sessionKeys.policy] as Received | undefined)?.policy,
  };
}

export function wishIn(stored: unknown): Input['telling'] {
  const telling = stored as Telling | undefined;
  return telling === undefined ? null : telling.bring ? 'bring' : 'tell';
}

export const repairedAt = (history: unknown, origin: WebUiOrigin | null): number | null => historyIn(history).findLast((past) => past.origin === origin && past.outcome === 'fixed')?.atMs ?? null;

export const repairIn = (stored: unknown): RepairState => (stored as RepairRecord | undefined)?.state ?? { phase: 'idle' };

export const isWatched = (list: unknown, origin: WebUiOrigin | null): boolean =>
  Array.isArray(list) && origin !== null && list.includes(origin);
