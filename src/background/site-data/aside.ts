import { webUiOriginOf, type WebUiOrigin } from '../../core/origin.ts';
import { quietPath } from '../../core/site-data.ts';
import { sessionKeys, type Clearing } from '../../core/storage.ts';
import type { Area } from '../area.ts';
import type { Platform } from '../platform.ts';
import { within } from '../see.ts';
import { standAt } from './in-page.ts';
import type { Place } from './read.ts';
import type { Stores } from './stores.ts';

const loadMs = 20_000;
const prefix = sessionKeys.clearing('' as WebUiOrigin);

export interface Aside {
  /**
   * Takes the tabs aside, and brings them back whatever happens meanwhile; the worker's death is made good by `resume`. null: nothing was
   * done, since one of them would not go (its page asked its user, who wants to stay).
   */
  during<T>(origin: WebUiOrigin, tabs: readonly Place[], act: () => Promise<T>): Promise<T | null>;
  isAside(tabId: number): Promise<boolean>;
  resume(): Promise<void>;
}

export function newAside(platform: Platform, stores: Stores, session: Area): Aside {
  async function arrive(tabId: number, set: () => Promise<void>): Promise<void> {
    const before = await within(platform, 2000, platform.documentOf(tabId), null);
    await set();
    const endMs = platform.now() + loadMs;
    while (platform.now() < endMs) {
      await platform.wait(100);
      const tab = await platform.tab(tabId);
      if (tab === null) return;
      if (!tab.isLoading && (await within(platform, 2000, platform.documentOf(tabId), null)) !== before) return;
      // The browser's own error page after an error page: no document of ours either way.
      if (!tab.isLoading && before === null && platform.now() > endMs - loadMs + 1000) return;
    }
  }

  /** A tab that its user has taken elsewhere meanwhile is left there. By a reload, which no page takes for a new visit; on the browser's own error page nothing can be prepared for one. */
  async function bringBack(origin: WebUiOrigin, { tabId, url }: Place): Promise<void> {
    const now = (await platform.tab(tabId))?.url;
    if (webUiOriginOf(now) !== origin) return;
    // Its user has stayed on the page when it asked, or was there again while the worker was dead: nothing is owed, and something may be lost.
    if (now !== origin + quietPath && (await within(platform, 2000, platform.documentOf(tabId), 'hangs')) !== null) return;
    const isPrepared = (await stores.run(tabId, standAt, origin, url)) === true;
    await arrive(tabId, () => (isPrepared ? platform.reload(tabId, { bypassCache: false }) : platform.navigate(tabId, url)));
  }

  async function end(origin: WebUiOrigin, tabs: readonly Place[]): Promise<void> {
    await Promise.all(tabs.map((tab) => bringBack(origin, tab).catch(() => undefined)));
    await session.remove(sessionKeys.clearing(origin));
  }

  async function areAside(origin: WebUiOrigin, tabs: readonly Place[]): Promise<boolean> {
    const now = await Promise.all(tabs.map(({ tabId }) => platform.tab(tabId)));
    return now.every((tab) => tab === null || tab.url === undefined || tab.url === origin + quietPath);
  }

  const under = async (): Promise<readonly (readonly [WebUiOrigin, Clearing])[]> =>
    Object.entries(await session.get(null)).filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length) as WebUiOrigin, value as Clearing] as const);

  return {
    async during(origin, tabs, act) {
      await session.set({ [sessionKeys.clearing(origin)]: { tabs } satisfies Clearing });
      try {
        await Promise.all(tabs.map(({ tabId }) => arrive(tabId, () => platform.navigate(tabId, origin + quietPath))));
        return (await areAside(origin, tabs)) ? await act() : null;
      } finally {
        await end(origin, tabs);
      }
    },
    isAside: async (tabId) => (await under()).some(([, { tabs }]) => tabs.some((tab) => tab.tabId === tabId)),
    async resume() {
      for (const [origin, { tabs }] of await under()) await end(origin, tabs);
    },
  };
}
