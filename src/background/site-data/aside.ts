import { webUiOriginOf, type WebUiOrigin } from '../../core/origin.ts';
import { quietPath, type Answered } from '../../core/site-data.ts';
import { clearingPrefix, sessionKeys, type Clearing } from '../../core/storage.ts';
import type { Area } from '../area.ts';
import type { Platform } from '../platform.ts';
import { within } from '../see.ts';
import { standAt } from './in-page.ts';
import type { Place } from './read.ts';
import type { Stores } from './stores.ts';

const loadMs = 20_000;

/** Of one cookie store: another container's or a private window's tabs are another clearing's. */
interface Site {
  readonly origin: WebUiOrigin;
  readonly storeId: string;
}

export interface Aside {
  /**
   * Takes the tabs aside, and brings them back whatever happens meanwhile; the worker's death is made good by `resume`. Nothing is
   * done where one of them would not go (its page asked its user, who wants to stay), or a server that hangs keeps it from going.
   */
  during<T>(site: Site, tabs: readonly Place[], act: () => Promise<T>): Promise<Answered<T>>;
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
    const tab = await platform.tab(tabId);
    const now = tab?.url;
    if (tab === null || webUiOriginOf(now) !== origin) return;
    // Its server hangs: what is on its way would leave it on a script's text, whenever that comes. A reload is of what stands there, and takes its place.
    if (tab.isLoading && now !== origin + quietPath) return platform.reload(tabId, { bypassCache: false });
    // Its user has stayed on the page when it asked, or was there again while the worker was dead: nothing is owed, and something may be lost.
    if (now !== origin + quietPath && (await within(platform, 2000, platform.documentOf(tabId), 'hangs')) !== null) return;
    const isPrepared = (await stores.run(tabId, standAt, origin, url)) === true;
    await arrive(tabId, () => (isPrepared ? platform.reload(tabId, { bypassCache: false }) : platform.navigate(tabId, url)));
  }

  async function end({ origin, storeId }: Site, tabs: readonly Place[]): Promise<void> {
    await Promise.all(tabs.map((tab) => bringBack(origin, tab).catch(() => undefined)));
    await session.remove(sessionKeys.clearing(origin, storeId));
  }

  /** Why not all of them are aside; null where they are. */
  async function obstacle(origin: WebUiOrigin, tabs: readonly Place[]): Promise<'typed' | 'no-answer' | null> {
    const now = await Promise.all(tabs.map(({ tabId }) => platform.tab(tabId)));
    const left = now.filter((tab) => tab !== null && tab.url !== undefined && tab.url !== origin + quietPath);
    return left.length === 0 ? null : left.some((tab) => tab?.isLoading) ? 'no-answer' : 'typed';
  }

  const under = async (): Promise<readonly (readonly [Site, Clearing])[]> =>
    Object.entries(await session.get(null)).filter(([key]) => key.startsWith(clearingPrefix)).map(([key, value]) => {
      const [origin, storeId = ''] = key.slice(clearingPrefix.length).split(' ');
      return [{ origin: origin as WebUiOrigin, storeId }, value as Clearing] as const;
    });

  return {
    async during(site, tabs, act) {
      const { origin, storeId } = site;
      await session.set({ [sessionKeys.clearing(origin, storeId)]: { tabs } satisfies Clearing });
      try {
        await Promise.all(tabs.map(({ tabId }) => arrive(tabId, () => platform.navigate(tabId, origin + quietPath))));
        const refused = await obstacle(origin, tabs);
        return refused === null ? { done: await act() } : { refused };
      } finally {
        await end(site, tabs);
      }
    },
    isAside: async (tabId) => (await under()).some(([, { tabs }]) => tabs.some((tab) => tab.tabId === tabId)),
    async resume() {
      for (const [site, { tabs }] of await under()) await end(site, tabs);
    },
  };
}
