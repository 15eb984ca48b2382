import { isWell } from '../core/diagnosis.ts';
import { webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import { sessionKeys, type Telling } from '../core/storage.ts';
import type { Area } from './area.ts';
import type { Platform } from './platform.ts';
import type { Records } from './records.ts';
import type { Repairs } from './repair/run.ts';
import { isUntouched, within, type Eyes } from './see.ts';

/** Waiting for a server, on behalf of the user only: a fleet must not knock a recovering one over (ground rules, 13). */
export const tellLimits = { firstMs: 15_000, longestMs: 300_000, jitter: 0.3, giveUpMs: 7_200_000, good: 2, spreadMs: 20_000 } as const;

interface Needs {
  readonly platform: Platform;
  readonly eyes: Eyes;
  readonly session: Area;
  readonly records: Records;
  readonly repairs: Pick<Repairs, 'start'>;
  readonly isWatched: (origin: WebUiOrigin) => Promise<boolean>;
}

export interface Tell {
  start(tabId: number, origin: WebUiOrigin, bring: boolean): Promise<void>;
  alarm(tabId: number): Promise<void>;
  stop(tabId: number): Promise<void>;
}

export const tellAlarmOf = (tabId: number): string => sessionKeys.telling(tabId);

export function newTell({ platform, eyes, session, records, repairs, isWatched }: Needs): Tell {
  async function arm(tabId: number, telling: Telling): Promise<void> {
    await session.set({ [sessionKeys.telling(tabId)]: telling });
    const delayMs = telling.delayMs * (1 + tellLimits.jitter * platform.random());
    await platform.alarm(tellAlarmOf(tabId), platform.now() + delayMs);
  }

  async function stop(tabId: number): Promise<void> {
    await session.remove(sessionKeys.telling(tabId));
    await platform.noAlarm(tellAlarmOf(tabId));
    await records.telling(tabId, false);
  }

  /**
   * Null while the server is not back; else whether this page works, too, or something is left to do here. The page is asked, as it would ask itself; only where the
   * browser shows its own error page, the worker asks.
   */
  async function signOf(tabId: number, { origin, startedMs }: Telling): Promise<'✓' | '!' | null> {
    const look = await within(platform, 30_000, eyes.see(tabId, origin), { kind: 'moving' });
    // The wish may have been withdrawn meanwhile, with all that is kept of the site.
    if ((await tellingIn(tabId))?.startedMs !== startedMs) return null;
    if (look.kind === 'seen') {
      const { diagnosis } = look.seen;
      await records.keep(tabId, { origin, ...look.seen });
      if (isWell(diagnosis)) return '✓';
      return diagnosis.verdict === 'faulty' && diagnosis.blame !== 'server' && diagnosis.blame !== 'network' ? '!' : null;
    }
    // Every release has this file, stored by nobody; it tells nothing about anybody.
    return look.kind === 'unreachable' && (await isWatched(origin)) && (await platform.isAnswering(`${origin}/version.json`)) ? '!' : null;
  }

  const tellingIn = async (tabId: number): Promise<Telling | undefined> => (await session.get(sessionKeys.telling(tabId)))[sessionKeys.telling(tabId)] as Telling | undefined;

  /**
   * Not all who wait come at once. A worker that dies meanwhile is woken by the alarm, and asks again. What brings the user back is the ordinary repair,
   * which loads nothing where something was typed, or where another fault stands by now, and proves what it did. On the browser's own error page
   * nothing can be lost, and nothing be looked at before a load.
   */
  async function bringBack(tabId: number, telling: Telling, sign: '✓' | '!'): Promise<void> {
    await arm(tabId, { ...telling, delayMs: 2 * tellLimits.spreadMs });
    await platform.badge(tabId, sign);
    await platform.wait(tellLimits.spreadMs * platform.random());
    if ((await tellingIn(tabId)) === undefined) return;
    await stop(tabId);
    if ((await isWatched(telling.origin)) && (await platform.documentOf(tabId)) === null) return reloadErrorPage(tabId, telling.origin);
    // Half a login is lost by a load like any other work: the sign says that the server is back.
    if (await isUntouched(platform, tabId)) await repairs.start(tabId, { trigger: 'click', consent: false, fault: 'needless-login-panel' });
  }

  /** No script of ours may run on another site either, and the tab may have gone to one, or be on its way. */
  async function reloadErrorPage(tabId: number, origin: WebUiOrigin): Promise<void> {
    const tab = await platform.tab(tabId);
    if (tab?.isLoading !== false || webUiOriginOf(tab.url) !== origin) return;
    await platform.badge(tabId, '');
    await platform.reload(tabId, { bypassCache: false });
  }

  /** Of a watched site the address is ours to see, on the error page too: where there is none, another site stands. */
  async function hasLeft(tabId: number, origin: WebUiOrigin): Promise<boolean> {
    const tab = await platform.tab(tabId);
    return tab === null || (tab.url === undefined ? isWatched(origin) : webUiOriginOf(tab.url) !== origin);
  }

  return {
    async start(tabId, origin, bring) {
      await records.telling(tabId, true);
      await arm(tabId, { origin, startedMs: platform.now(), delayMs: tellLimits.firstMs, good: 0, bring });
    },

    async alarm(tabId) {
      const telling = await tellingIn(tabId);
      if (telling === undefined) return;
      if (platform.now() - telling.startedMs >= tellLimits.giveUpMs || (await hasLeft(tabId, telling.origin))) return stop(tabId);
      const sign = await signOf(tabId, telling);
      const good = sign === null ? 0 : telling.good + 1;
      if ((await tellingIn(tabId))?.startedMs !== telling.startedMs) return;
      if (sign !== null && good >= tellLimits.good) {
        if (telling.bring) return bringBack(tabId, { ...telling, good }, sign);
        await stop(tabId);
        return platform.badge(tabId, sign);
      }
      // One good answer may be luck: the second question follows soon.
      const delayMs = good > 0 ? tellLimits.firstMs : Math.min(telling.delayMs * 2, tellLimits.longestMs);
      await arm(tabId, { ...telling, good, delayMs });
    },

    stop,
  };
}
