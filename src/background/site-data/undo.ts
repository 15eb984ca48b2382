import type { BrowserCookie } from '../../core/cookies.ts';
import type { WebUiOrigin } from '../../core/origin.ts';
import { sessionIdKey } from '../../core/session-id.ts';
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
  /** The server has ended that login: what is given back is as it was, and signs nobody in. */
  readonly hasEnded: boolean;
}

export const undoMs = 3_600_000;

export interface Undos {
  get(origin: WebUiOrigin, storeId: string): Promise<Undo | null>;
  keep(origin: WebUiOrigin, undo: Undo): Promise<void>;
  /** A dead id is not laid over one that has come since. What else was taken stays to be given back; null: nothing else was. */
  withoutId(origin: WebUiOrigin, undo: Undo): Promise<Undo | null>;
  /** By its key, which names its alarm too. */
  drop(key: string): Promise<void>;
  dropOrigin(origin: WebUiOrigin): Promise<void>;
}

export function newUndos(session: Area, platform: Pick<Platform, 'now' | 'alarm' | 'noAlarm'>): Undos {
  const drop = async (key: string): Promise<void> => {
    await session.remove(key);
    await platform.noAlarm(key);
  };
  const keep = async (origin: WebUiOrigin, undo: Undo): Promise<void> => {
    const key = sessionKeys.undo(origin, undo.storeId);
    await session.set({ [key]: undo });
    await platform.alarm(key, undo.atMs + undoMs);
  };
  return {
    async get(origin, storeId) {
      const key = sessionKeys.undo(origin, storeId);
      const kept = (await session.get(key))[key] as Undo | undefined;
      if (kept === undefined) return null;
      if (platform.now() - kept.atMs < undoMs) return kept;
      await drop(key);
      return null;
    },
    keep,
    async withoutId(origin, undo) {
      const { [sessionIdKey]: _id, ...keys } = undo.keys;
      const left = { ...undo, keys };
      const isEmpty = left.cookies.length + Object.keys(keys).length === 0;
      await (isEmpty ? drop(sessionKeys.undo(origin, undo.storeId)) : keep(origin, left));
      return isEmpty ? null : left;
    },
    drop,
    async dropOrigin(origin) {
      const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(sessionKeys.undo(origin, '')));
      await Promise.all(keys.map(drop));
    },
  };
}

export const summaryOf = ({ atMs, cookies, keys, hasEnded }: Undo): UndoSummary => ({ atMs, cookies: cookies.length, keys: Object.keys(keys).length, hasEnded });
