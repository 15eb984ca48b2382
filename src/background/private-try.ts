import type { WebUiOrigin } from '../core/origin.ts';
import { privateTryMs, type PrivateAnswer, type PrivateTry } from '../core/private-try.ts';
import { sessionKeys } from '../core/storage.ts';
import type { Area } from './area.ts';
import type { Platform } from './platform.ts';
import type { Records } from './records.ts';

interface Needs {
  readonly platform: Platform;
  readonly session: Area;
  readonly records: Records;
  /** An organisation may forbid it. */
  readonly mayTry: () => Promise<boolean>;
}

export interface PrivateTries {
  /** Opens the site's front page in a private window, with nothing of the tab's address; the popup asks what came of it. */
  start(tabId: number, origin: WebUiOrigin): Promise<void>;
  answer(tabId: number, origin: WebUiOrigin, answer: PrivateAnswer): Promise<void>;
  /** By its key, which names its alarm too. */
  drop(key: string): Promise<void>;
  dropOrigin(origin: WebUiOrigin): Promise<void>;
}

/** Of keys, and of what their alarms are for. */
export const privatePrefix = 'private:';

export function newPrivateTries({ platform, session, records, mayTry }: Needs): PrivateTries {
  /** A container of Firefox stores for itself, and is asked about for itself. */
  const keyIn = async (tabId: number, origin: WebUiOrigin): Promise<string> => sessionKeys.privateTry(origin, (await platform.tab(tabId))?.storeId ?? '');

  async function keep(key: string, tried: PrivateTry): Promise<void> {
    await session.set({ [key]: tried });
    await platform.alarm(key, tried.atMs + privateTryMs);
  }

  async function drop(key: string): Promise<void> {
    await session.remove(key);
    await platform.noAlarm(key);
  }

  async function foundIn(tabId: number): Promise<PrivateTry['found']> {
    const diagnosis = (await records.get(tabId))?.diagnosis;
    return diagnosis?.verdict === 'faulty' ? { fault: diagnosis.fault, code: diagnosis.code } : null;
  }

  return {
    async start(tabId, origin) {
      if (!(await mayTry())) throw new Error('the organisation allows none');
      const [key, found] = await Promise.all([keyIn(tabId, origin), foundIn(tabId)]);
      const opened = await platform.openPrivately(`${origin}/`);
      await keep(key, { origin, opened, found, answer: null, atMs: platform.now() });
    },
    async answer(tabId, origin, answer) {
      const key = await keyIn(tabId, origin);
      const tried = (await session.get(key))[key] as PrivateTry | undefined;
      if (tried !== undefined && (answer === 'yes' || answer === 'no')) return keep(key, { ...tried, answer, atMs: platform.now() });
      return drop(key);
    },
    drop,
    async dropOrigin(origin) {
      const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(sessionKeys.privateTry(origin, '')));
      await Promise.all(keys.map(drop));
    },
  };
}
