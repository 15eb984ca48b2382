import { isRepairable, isWell, type Diagnosis } from '../core/diagnosis.ts';
import type { Evidence } from '../core/evidence.ts';
import type { WebUiOrigin } from '../core/origin.ts';
import { sessionKeys, type TabRecord } from '../core/storage.ts';
import type { Area } from './area.ts';
import type { Platform } from './platform.ts';
import type { Queue } from './queue.ts';

/** `atMs`: when it was seen, where that was not now. */
type Known = { readonly origin: WebUiOrigin; readonly diagnosis: Diagnosis; readonly evidence: Evidence; readonly atMs?: number };

/** What was last known of each tab. Of a page that is no Web-UI nothing is kept. */
export interface Records {
  get(tabId: number): Promise<TabRecord | null>;
  keep(tabId: number, known: Known): Promise<void>;
  telling(tabId: number, on: boolean): Promise<void>;
  /** There is something to forget about this tab. */
  isKnown(tabId: number): Promise<boolean>;
  all(): Promise<readonly (readonly [tabId: number, record: TabRecord])[]>;
  drop(tabId: number): Promise<void>;
  dropOrigin(origin: WebUiOrigin): Promise<readonly number[]>;
  /** The user opened the popup here: for this origin in this tab we may look, until it leaves. */
  invite(tabId: number, origin: WebUiOrigin): Promise<void>;
  isInvited(tabId: number, origin: WebUiOrigin): Promise<boolean>;
}

const tabPrefix = 'tab:';
const invitedPrefix = 'invited:';

export function newRecords(session: Area, queue: Queue, platform: Pick<Platform, 'now' | 'badge'>): Records {
  const get = async (tabId: number): Promise<TabRecord | null> => ((await session.get(sessionKeys.tab(tabId)))[sessionKeys.tab(tabId)] as TabRecord | undefined) ?? null;
  const put = (tabId: number, record: TabRecord) => session.set({ [sessionKeys.tab(tabId)]: record });
  const forget = (tabIds: readonly number[]) => session.remove(tabIds.flatMap((id) => [sessionKeys.tab(id), sessionKeys.invited(id), sessionKeys.telling(id), sessionKeys.banner(id)]));

  return {
    get,
    async keep(tabId, { origin, diagnosis, evidence, atMs = platform.now() }) {
      // Field by field: the address that a look also carries must not come to rest here.
      const known = { origin, diagnosis, evidence };
      const before = await queue(async () => {
        const old = await get(tabId);
        if (known.diagnosis.verdict === 'not-web-ui') await session.remove(sessionKeys.tab(tabId));
        else await put(tabId, { ...known, atMs, telling: old?.telling === true && old.origin === known.origin });
        return old;
      });
      await showBadge(platform, tabId, before?.diagnosis, known.diagnosis);
    },
    telling: (tabId, on) =>
      queue(async () => {
        const old = await get(tabId);
        if (old !== null) await put(tabId, { ...old, telling: on });
      }),
    isKnown: async (tabId) => Object.keys(await session.get([sessionKeys.tab(tabId), sessionKeys.invited(tabId), sessionKeys.telling(tabId)])).length > 0,
    all: async () => Object.entries(await session.get(null)).flatMap(([key, value]) => (key.startsWith(tabPrefix) ? [[Number(key.slice(tabPrefix.length)), value as TabRecord] as const] : [])),
    drop: (tabId) => queue(() => forget([tabId])),
    dropOrigin: (origin) =>
      queue(async () => {
        const tabIds = tabsIn(await session.get(null), origin);
        await forget(tabIds);
        return tabIds;
      }),
    invite: (tabId, origin) => queue(() => session.set({ [sessionKeys.invited(tabId)]: origin })),
    isInvited: async (tabId, origin) => (await session.get(sessionKeys.invited(tabId)))[sessionKeys.invited(tabId)] === origin,
  };
}

function tabsIn(all: Record<string, unknown>, origin: WebUiOrigin): number[] {
  const originIn = (key: string, value: unknown): unknown => (key.startsWith(tabPrefix) ? (value as TabRecord).origin : key.startsWith(invitedPrefix) ? value : null);
  const keys = Object.entries(all).filter(([key, value]) => originIn(key, value) === origin).map(([key]) => key);
  return [...new Set(keys.map((key) => Number(key.slice(key.indexOf(':') + 1))))];
}

/** Only what a click here can mend makes a sign by itself. One that was asked for ("it is back") stays for as long as it is true. */
async function showBadge(platform: Pick<Platform, 'badge'>, tabId: number, before: Diagnosis | undefined, after: Diagnosis): Promise<void> {
  if (isRepairable(after)) await platform.badge(tabId, '!');
  else if (before !== undefined && (isRepairable(before) || isWell(before) !== isWell(after))) await platform.badge(tabId, '');
}
