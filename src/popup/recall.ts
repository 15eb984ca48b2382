import { codesAt } from '../core/disputes.ts';
import { historyIn, type PastRepair } from '../core/history.ts';
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
  /** The last repairs of this site. */
  readonly history: readonly PastRepair[];
  readonly telling: Input['telling'];
  readonly tried: PrivateTry | null;
  readonly undoMs: number | null;
}

/** What storage holds about a tab, so that the popup paints without asking anybody. */
export async function recall(door: Door, { id, url, storeId, isPrivate }: Tab): Promise<Recalled> {
  const tabKey = sessionKeys.tab(id);
  const tellingKey = sessionKeys.telling(id);
  const origin = webUiOriginOf(url);
  const [session, local] = await Promise.all([
    door.read('session', [tabKey, tellingKey, sessionKeys.policy, localKeys.disputes, ...siteKeys(origin, storeId)]),
    door.read('local', [localKeys.watched, localKeys.disputes, localKeys.history]),
  ]);
  const stored = session[tabKey] as TabRecord | undefined;
  // Without an address (no permission for it) the record tells the origin; with one, a record of elsewhere is out of date.
  const record = stored !== undefined && (url === undefined || stored.origin === origin) ? stored : null;
  const site = origin ?? record?.origin ?? null;
  const keys = siteKeys(site, storeId);
  const [repairKey, triedKey, undoKey] = keys;
  const known = site === origin ? session : await door.read('session', keys);
  return {
    origin: site,
    record,
    repair: repairIn(known[repairKey]),
    telling: wishIn(session[tellingKey]),
    tried: triedIn(known[triedKey]),
    undoMs: undoIn(known[undoKey]),
    disputed: codesAt((isPrivate ? session : local)[localKeys.disputes], site),
    history: pastOf(local[localKeys.history], site),
    watched: isWatched(local[localKeys.watched], site),
    policy: (session[sessionKeys.policy] as Received | undefined)?.policy,
  };
}

/** Of a repair, of what was tried in a private window, and of what can be put back; where no site is known, nothing is kept. */
export const siteKeys = (site: WebUiOrigin | null, storeId: string) => [sessionKeys.repair(site ?? nowhere), sessionKeys.privateTry(site ?? nowhere, storeId), sessionKeys.undo(site ?? nowhere, storeId)] as const;
const nowhere = '' as WebUiOrigin;

export const triedIn = (stored: unknown): PrivateTry | null => (stored as PrivateTry | undefined) ?? null;

/** Of all that is kept there only when. */
export const undoIn = (stored: unknown): number | null => (stored as { readonly atMs: number } | undefined)?.atMs ?? null;

export function wishIn(stored: unknown): Input['telling'] {
  const telling = stored as Telling | undefined;
  return telling === undefined ? null : telling.bring ? 'bring' : 'tell';
}

/** Newest first, as many as are read. */
export const pastOf = (history: unknown, origin: WebUiOrigin | null): readonly PastRepair[] => historyIn(history).filter((past) => past.origin === origin).slice(-3).reverse();

export const repairIn = (stored: unknown): RepairState => (stored as RepairRecord | undefined)?.state ?? { phase: 'idle' };

export const isWatched = (list: unknown, origin: WebUiOrigin | null): boolean =>
  Array.isArray(list) && origin !== null && list.includes(origin);
