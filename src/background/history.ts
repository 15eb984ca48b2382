import { historyIn, historyLength, type PastRepair } from '../core/history.ts';
import type { WebUiOrigin } from '../core/origin.ts';
import type { RepairState } from '../core/repair.ts';
import { localKeys } from '../core/storage.ts';
import { setList, type Area } from './area.ts';
import type { Queue } from './queue.ts';

export interface History {
  /** A state in which a repair is over, or has become something else than it was said to be. */
  note(state: RepairState, now: number): Promise<void>;
  forget(origin: WebUiOrigin): Promise<void>;
}

export function newHistory(local: Area, queue: Queue): History {
  const change = (to: (list: readonly PastRepair[]) => readonly PastRepair[]): Promise<void> =>
    queue(async () => setList(local, localKeys.history, to(historyIn((await local.get(localKeys.history))[localKeys.history]))));

  return {
    async note(state, now) {
      const past = pastOf(state, now);
      if (past !== null) await change((list) => [...list.filter(({ id }) => id !== past.id), past].slice(-historyLength));
    },
    forget: (origin) => change((list) => list.filter((each) => each.origin !== origin)),
  };
}

/** Null: not over, not begun, or of a private window. Field by field: the address of the run must not come to rest here. */
function pastOf(state: RepairState, atMs: number): PastRepair | null {
  if ((state.phase !== 'probation' && state.phase !== 'exhausted') || state.run.isPrivate) return null;
  const { id, origin, fault, code, trigger, steps } = state.run;
  const done = steps.filter(({ outcome }) => outcome !== 'planned');
  if (done.length === 0) return null;
  return { id, origin, fault, code, trigger, steps: done, outcome: state.phase === 'probation' ? 'fixed' : state.reason, atMs };
}
