import type { FaultId } from '../background/faults/index.ts';
import type { WebUiOrigin } from './origin.ts';
import type { EndReason, Run, Step } from './repair.ts';
import { isOrigin } from './watched.ts';

/** A repair that is over, in `storage.local`; of private windows there is none. */
export interface PastRepair {
  /** Of its run: a relapse is told in the place of the cure. */
  readonly id: string;
  readonly origin: WebUiOrigin;
  readonly fault: FaultId;
  readonly code: string;
  readonly trigger: Run['trigger'];
  readonly steps: readonly Step[];
  readonly outcome: 'fixed' | EndReason;
  readonly atMs: number;
}

/** The latest ones of the whole profile. */
export const historyLength = 20;

/** Oldest first; what is no such list, or no such entry of one, counts as nothing. */
export const historyIn = (stored: unknown): readonly PastRepair[] =>
  Array.isArray(stored) ? stored.filter((each: Partial<PastRepair> | null): each is PastRepair => isOrigin(each?.origin) && typeof each.atMs === 'number' && Array.isArray(each.steps)) : [];
