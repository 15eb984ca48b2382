import type { RepairState } from '../../src/core/repair.ts';
import { localKeys, sessionKeys, type RepairRecord, type TabRecord, type Telling } from '../../src/core/storage.ts';
import type { WebUiOrigin } from '../../src/core/origin.ts';
import type { Cookie } from 'playwright-core';
import type { ChromiumRig } from '../rig/chromium/rig.ts';
import type { Lab } from '../lab/lab.ts';
import { until, type Rig } from '../rig/index.ts';

/** What the extension holds and shows, as the browser tells its own pages. */

/** By host, path and name. */
export const cookiesIn = async ({ context }: ChromiumRig): Promise<Readonly<Record<string, Cookie>>> =>
  Object.fromEntries((await context.cookies()).map((cookie) => [`${cookie.domain}${cookie.path} ${cookie.name}`, cookie]));

export type Stored = Readonly<Record<'session' | 'local' | 'sync', Readonly<Record<string, unknown>>>>;

export const storedBy = async (rig: Rig): Promise<Stored> =>
  (await rig.extensionEval(`Promise.all(['session', 'local', 'sync'].map(async (area) => [area, await chrome.storage[area].get(null)])).then(Object.fromEntries)`)) as Stored;

export async function repairOf(rig: Rig, origin: string): Promise<RepairState> {
  const record = (await storedBy(rig)).session[sessionKeys.repair(origin as WebUiOrigin)] as RepairRecord | undefined;
  return record?.state ?? { phase: 'idle' };
}

export const phaseIs = (rig: Rig, origin: string, phase: RepairState['phase']): Promise<unknown> =>
  until(async () => (await repairOf(rig, origin)).phase === phase, { timeoutMs: 30_000, what: `a repair that is ${phase}` });

export const watchedBy = async (rig: Rig): Promise<unknown> => (await storedBy(rig)).local[localKeys.watched] ?? [];

export const recordOf = async (rig: Rig, tabId: number): Promise<TabRecord | undefined> => (await storedBy(rig)).session[sessionKeys.tab(tabId)] as TabRecord | undefined;

/** Of the one tab that shows this address; the site's permission must be there. */
export async function tabAt(rig: Rig, origin: string): Promise<number> {
  const ids = (await rig.extensionEval(`chrome.tabs.query({}).then((tabs) => tabs.filter(({ url }) => url?.startsWith(${JSON.stringify(`${origin}/`)})).map(({ id }) => id))`)) as number[];
  if (ids.length !== 1) throw new Error(`${ids.length} tabs show ${origin}`);
  return ids[0] as number;
}

export const badgeOf = async (rig: Rig, tabId: number): Promise<string> => String(await rig.extensionEval(`chrome.action.getBadgeText({ tabId: ${tabId} })`));

export const tellingIn = async (rig: Rig): Promise<Telling | undefined> =>
  Object.entries((await storedBy(rig)).session).find(([key]) => key.startsWith('telling:'))?.[1] as Telling | undefined;

/** The alarm of whoever waits for a server, early, once it is set: how long it waits is proved by tests/unit/background/tell.test.ts. */
export const ringTelling = (rig: Rig): Promise<unknown> =>
  until(
    async () => (await rig.extensionEval(`chrome.alarms.getAll().then(async (all) => { const set = all.filter(({ name }) => name.startsWith('telling:')); await Promise.all(set.map(({ name }) => chrome.alarms.create(name, { when: Date.now() }))); return set.length; })`)) === 1,
    { what: 'an alarm' },
  );

/** Does anybody of ours listen in this tab? Needs no permission for its site. */
export const hasListener = async (rig: Rig, tabId: number): Promise<boolean> =>
  (await rig.extensionEval(`chrome.tabs.sendMessage(${tabId}, { type: 'unsaved' }).then(() => true, (error) => /Receiving end does not exist/.test(error.message) ? false : Promise.reject(error))`)) === true;

/** Full loads of the page that shows the list. */
export const loadsOfList = ({ requests, listRoute }: Lab): number => requests.filter(({ kind, path }) => kind === 'page' && path === listRoute).length;
