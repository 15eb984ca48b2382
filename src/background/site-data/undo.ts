import type { BrowserCookie } from '../../core/cookies.ts';
import type { WebUiOrigin } from '../../core/origin.ts';
import type { UndoSummary } from '../../core/site-data.ts';
import { sessionKeys } from '../../core/storage.ts';
import type { Area } from '../area.ts';
import type { Platform } from '../platform.ts';

/** What was taken away, values and all: in `storage.session` only, gone with the browser, after an hour, or when somebody signs in. */
export interface Undo {
  readonly atMs: number;
  readonly storeId: string;
  readonly cookies: readonly BrowserCookie[];
  readonly keys: Readonly<Record<string, string>>;
  /** Laid over a newer login it would sign that one out. */
  readonly holdsLogin: boolean;
}

export const undoMs = 3_600_000;
export const undoAlarmOf = (origin: WebUiOrigin): string => sessionKeys.undo(origin);

export interface Undos {
  get(origin: WebUiOrigin, storeId: string): Promise<Undo | null>;
  keep(origin: WebUiOrigin, undo: Undo): Promise<void>;
  drop(origin: WebUiOrigin): Promise<void>;
}

export function newUndos(session: Area, platform: Pick<Platform, 'now' | 'alarm' | 'noAlarm'>): Undos {
  const drop = async (origin: WebUiOrigin): Promise<void> => {
    await session.remove(sessionKeys.undo(origin));
    await platform.noAlarm(undoAlarmOf(origin));
  };
  return {
    async get(origin, storeId) {
      const kept = (await session.get(sessionKeys.undo(origin)))[sessionKeys.undo(origin)] as Undo | undefined;
      if (kept === undefined || kept.storeId !== storeId) return null;
      if (platform.now() - kept.atMs < undoMs) return kept;
      await drop(origin);
      return null;
    },
    async keep(origin, undo) {
      await session.set({ [sessionKeys.undo(origin)]: undo });
      await platform.alarm(undoAlarmOf(origin), undo.atMs + undoMs);
    },
    drop,
  };
}

export const summaryOf = ({ atMs, cookies, keys }: Undo): UndoSummary => ({ atMs, cookies: cookies.length, keys: Object.keys(keys).length });
