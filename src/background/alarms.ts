import { sessionKeys } from '../core/storage.ts';
import type { Area } from './area.ts';
import type { Platform } from './platform.ts';
import { newQueue } from './queue.ts';

/** By what they are for. It may name a site, and Chromium writes an alarm's name to disk, of a private window too; there it is called by its kind and chance. */
export interface Alarms extends Pick<Platform, 'alarm' | 'noAlarm'> {
  /** What one is for that rings; null where nobody knows: it has outlived the browser, or the extension, that set it. Then it rings no more. */
  heard(name: string): Promise<string | null>;
}

/** https://source.chromium.org/chromium/chromium/src/+/main:extensions/browser/api/alarms/alarm_manager.cc (WriteToStorage) */
export function newAlarms(platform: Pick<Platform, 'alarm' | 'noAlarm'>, session: Area): Alarms {
  const queue = newQueue();
  const prefix = sessionKeys.alarm('');
  const nameOf = async (key: string): Promise<string | undefined> => (await session.get(sessionKeys.alarm(key)))[sessionKeys.alarm(key)] as string | undefined;
  const newName = (key: string): string => `${key.split(':', 1)[0]}:${crypto.randomUUID()}`;

  return {
    alarm: (key, ...when) =>
      queue(async () => {
        const name = (await nameOf(key)) ?? newName(key);
        await session.set({ [sessionKeys.alarm(key)]: name });
        await platform.alarm(name, ...when);
      }),
    noAlarm: (key) =>
      queue(async () => {
        const name = await nameOf(key);
        if (name === undefined) return;
        await platform.noAlarm(name);
        await session.remove(sessionKeys.alarm(key));
      }),
    async heard(name) {
      const [key] = Object.entries(await session.get(null)).find(([each, value]) => each.startsWith(prefix) && value === name) ?? [];
      if (key === undefined) await platform.noAlarm(name);
      return key?.slice(prefix.length) ?? null;
    },
  };
}
