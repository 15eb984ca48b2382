import type { WebUiOrigin } from '../../core/origin.ts';
import type { RepairState } from '../../core/repair.ts';
import { sessionKeys, type RepairRecord } from '../../core/storage.ts';
import type { Area } from '../area.ts';
import type { Queue } from '../queue.ts';

const idle: RepairState = { phase: 'idle' };
const prefix = sessionKeys.repair('' as WebUiOrigin);

/** The state of each origin's repair. Every change goes through the one queue. */
export interface RepairStore {
  read(origin: WebUiOrigin): Promise<RepairState>;
  /** Reads, changes and writes without anybody between; answers what `change` answers beside the new state. */
  change<T extends { readonly state: RepairState }>(origin: WebUiOrigin, change: (state: RepairState) => T): Promise<T>;
  all(): Promise<(readonly [WebUiOrigin, RepairState])[]>;
}

export function newRepairStore(session: Area, queue: Queue): RepairStore {
  const read = async (origin: WebUiOrigin): Promise<RepairState> => {
    const key = sessionKeys.repair(origin);
    return stateOf((await session.get(key))[key]);
  };
  return {
    read,
    change: (origin, change) =>
      queue(async () => {
        const before = await read(origin);
        const answer = change(before);
        await write(session, origin, before, answer.state);
        return answer;
      }),
    all: async () =>
      Object.entries(await session.get(null))
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, record]) => [key.slice(prefix.length) as WebUiOrigin, stateOf(record)] as const),
  };
}

async function write(session: Area, origin: WebUiOrigin, before: RepairState, after: RepairState): Promise<void> {
  if (after === before) return;
  const key = sessionKeys.repair(origin);
  if (after.phase === 'idle') return session.remove(key);
  const record: RepairRecord = { schema: 1, state: after };
  await session.set({ [key]: record });
}

/** A record of another schema is of another version of the extension: its run is over. */
function stateOf(record: unknown): RepairState {
  const isOurs = typeof record === 'object' && record !== null && (record as RepairRecord).schema === 1;
  return isOurs ? (record as RepairRecord).state : idle;
}

export const runOf = (state: RepairState) => ('run' in state ? state.run : null);
