import type { WebUiOrigin } from '../../core/origin.ts';
import type { Run } from '../../core/repair.ts';
import { localKeys, type LedgerEntry } from '../../core/storage.ts';
import type { FaultId } from '../faults/index.ts';
import { setList, type Area } from '../area.ts';
import type { Queue } from '../queue.ts';
import { repairLimits } from './limits.ts';

type Asked = Pick<Run, 'origin' | 'fault' | 'build' | 'trigger' | 'isPrivate'>;

/** The loop guard: it outlives the worker and the browser. */
export interface Ledger {
  allows(asked: Asked, now: number): Promise<boolean>;
  /** Counts the run once, however often it is said. */
  record(run: Run, now: number): Promise<void>;
  /** Of one fault, or all. */
  forget(origin: WebUiOrigin, fault?: FaultId): Promise<void>;
}

/** Nothing about a private window is written to storage.local. */
export function newLedger(local: Area, session: Area, queue: Queue): Ledger {
  const areaOf = ({ isPrivate }: Asked) => (isPrivate ? session : local);
  return {
    allows: async (asked, now) => mayStart(asked, entriesIn(await areaOf(asked).get(localKeys.ledger)), now),
    record: (run, now) =>
      queue(async () => {
        const area = areaOf(run);
        const entries = entriesIn(await area.get(localKeys.ledger)).filter(({ atMs }) => isRecent(atMs, now));
        const entry = entryOf(run);
        if (entries.some((each) => each.atMs === entry.atMs && isSame(each, entry))) return;
        await area.set({ [localKeys.ledger]: [...entries, entry] });
      }),
    forget: (origin, fault) =>
      queue(async () => {
        for (const area of [local, session]) {
          const entries = entriesIn(await area.get(localKeys.ledger));
          const others = entries.filter((each) => each.origin !== origin || (fault !== undefined && each.fault !== fault));
          if (others.length === entries.length) continue;
          await setList(area, localKeys.ledger, others);
        }
      }),
  };
}

/** By itself one run of a plan per fault, origin and build in an hour; a click may start one more. */
export function mayStart(asked: Omit<Asked, 'isPrivate'>, entries: readonly LedgerEntry[], now: number): boolean {
  const runs = entries.filter((entry) => isSame(entry, asked) && isRecent(entry.atMs, now)).length;
  return runs < (asked.trigger === 'click' ? 2 : 1);
}

/** A clock that was set back must not lock the user out for longer than the hour. */
const isRecent = (atMs: number, now: number): boolean => Math.abs(now - atMs) < repairLimits.guardMs;

function isSame(a: Pick<LedgerEntry, 'origin' | 'fault' | 'build'>, b: Pick<LedgerEntry, 'origin' | 'fault' | 'build'>): boolean {
  return a.origin === b.origin && a.fault === b.fault && a.build === b.build;
}

function entryOf({ origin, fault, build, startedMs, trigger }: Run): LedgerEntry {
  return { origin, fault, build, atMs: startedMs, trigger };
}

function entriesIn(stored: Record<string, unknown>): readonly LedgerEntry[] {
  const entries = stored[localKeys.ledger];
  return Array.isArray(entries) ? (entries as LedgerEntry[]) : [];
}
