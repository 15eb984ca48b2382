import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../core/origin.ts';
import { localKeys, sessionKeys, type PendingWatch } from '../core/storage.ts';
import { watchedIn } from '../core/watched.ts';
import type { Area } from './area.ts';
import type { Log } from './log.ts';
import type { Platform } from './platform.ts';
import type { Queue } from './queue.ts';
import { answerTo } from './see.ts';

interface Needs {
  readonly platform: Platform;
  readonly local: Area;
  readonly session: Area;
  readonly queue: Queue;
  readonly log: Log;
}

export interface Watch {
  isWatched(origin: WebUiOrigin): Promise<boolean>;
  add(origin: WebUiOrigin): Promise<void>;
  remove(origin: WebUiOrigin): Promise<void>;
  /** The registrations as they ought to be: they are gone after an update, and with `--load-extension` at each start. */
  restore(): Promise<void>;
  /** The popup stored what it asked the permission for, since the prompt may have closed it. */
  granted(): Promise<void>;
  /** Answers the origins that may be watched no longer. */
  revoked(): Promise<readonly WebUiOrigin[]>;
}

export function newWatch({ platform, local, session, queue, log }: Needs): Watch {
  const watched = async (): Promise<readonly WebUiOrigin[]> => watchedIn((await local.get(localKeys.watched))[localKeys.watched]);
  const change = (next: (list: readonly WebUiOrigin[]) => readonly WebUiOrigin[]) => queue(async () => local.set({ [localKeys.watched]: next(await watched()) }));

  async function accessible(): Promise<readonly WebUiOrigin[]> {
    const list = await watched();
    const access = await Promise.all(list.map((origin) => platform.hasAccess(hostPatternOf(origin))));
    return list.filter((_origin, index) => access[index]);
  }

  /** One registration per host: a match pattern knows no port, and two would run the script twice. */
  const register = (): Promise<void> =>
    queue(async () => {
      const wanted = new Set((await accessible()).map(hostPatternOf));
      const present = await platform.registered();
      await platform.unregister(present.filter((pattern) => !wanted.has(pattern)));
      await platform.register([...wanted].filter((pattern) => !present.includes(pattern)));
    });

  /** The script that stands at document_start is late in tabs that are open already. */
  async function injectInto(origin: WebUiOrigin): Promise<void> {
    const tabs = await platform.tabsOf(hostPatternOf(origin));
    for (const { tabId } of tabs.filter(({ url }) => webUiOriginOf(url) === origin)) {
      try {
        await platform.inject(tabId, 'entry');
      } catch (error) {
        log('open tab of a watched site', error);
      }
    }
  }

  /** Without the permission the browser no longer says which tabs are the site's, so all are told whom it concerns. */
  async function leave(origin: WebUiOrigin): Promise<void> {
    await change((list) => list.filter((each) => each !== origin));
    await Promise.all((await platform.tabs()).map((tabId) => answerTo(platform, tabId, { type: 'leave', origin })));
  }

  async function add(origin: WebUiOrigin): Promise<void> {
    if (!(await platform.hasAccess(hostPatternOf(origin)))) return;
    await change((list) => [...new Set([...list, origin])]);
    await register();
    await injectInto(origin);
  }

  return {
    isWatched: async (origin) => (await watched()).includes(origin),
    add,
    async remove(origin) {
      await leave(origin);
      await register();
      const pattern = hostPatternOf(origin);
      if (!(await watched()).some((each) => hostPatternOf(each) === pattern)) await platform.dropAccess(pattern);
    },
    async restore() {
      await register();
      for (const origin of await accessible()) await injectInto(origin);
    },
    async granted() {
      const pending = (await session.get(sessionKeys.pendingWatch))[sessionKeys.pendingWatch] as PendingWatch | undefined;
      if (pending !== undefined && (await platform.hasAccess(hostPatternOf(pending.origin)))) {
        await session.remove(sessionKeys.pendingWatch);
        await add(pending.origin);
      }
      await register();
    },
    async revoked() {
      const kept = await accessible();
      const lost = (await watched()).filter((origin) => !kept.includes(origin));
      for (const origin of lost) await leave(origin);
      await register();
      return lost;
    },
  };
}
