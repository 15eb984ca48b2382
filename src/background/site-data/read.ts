import { bytesOf, cookieId, isDoubled, isExtra, kindOf, type BrowserCookie } from '../../core/cookies.ts';
import { hostPatternOf, webUiOriginOf, type WebUiOrigin } from '../../core/origin.ts';
import type { CookieRow, KeptHere } from '../../core/site-data.ts';
import { sessionIdHeader, sessionIdKey } from '../../core/session-id.ts';
import { kindOfKey } from '../../core/site-keys.ts';
import type { Platform } from '../platform.ts';
import { answerByGuest, within } from '../see.ts';
import { holdsText, readKept } from './in-page.ts';
import type { Stores } from './stores.ts';

export function rowsOf(cookies: readonly BrowserCookie[], host: string): CookieRow[] {
  const rows = cookies.map((cookie): CookieRow => {
    const { name, domain, path } = cookie;
    return { id: cookieId(cookie), name, domain, path, bytes: bytesOf(cookie), kind: kindOf(host, cookie), isDoubled: isDoubled(cookie, cookies), isExtra: isExtra(cookie, cookies) };
  });
  return rows.sort((a, b) => b.bytes - a.bytes);
}

/** null where no script of ours may run: the browser's own error page. */
export async function keptIn(stores: Stores, tabId: number, origin: WebUiOrigin): Promise<KeptHere | null> {
  const found = await stores.run(tabId, readKept, origin, sessionIdKey, sessionIdHeader);
  if (found === undefined || found === null) return null;
  return { ...found, keys: found.keys.map((key) => ({ ...key, kind: kindOfKey(key.name) })) };
}

/** For a page that is busy, or hangs. */
const typedMs = 10_000;

export interface Place {
  readonly tabId: number;
  readonly url: string;
}

/** All tabs that show the origin in the same window kind and container, this one first. Others are seen with the host's permission only. */
export async function tabsOf(platform: Platform, stores: Stores, tabId: number, origin: WebUiOrigin, storeId: string): Promise<readonly Place[]> {
  const found = await platform.tabsOf(hostPatternOf(origin));
  const ofOrigin = found.filter(({ tabId: id, url }) => id !== tabId && webUiOriginOf(url) === origin);
  const same = await Promise.all(ofOrigin.map(async ({ tabId: id }) => (await stores.storeOf(id)) === storeId));
  const url = (await platform.tab(tabId))?.url ?? `${origin}/`;
  return [{ tabId, url }, ...ofOrigin.filter((_tab, at) => same[at])];
}

/** What cannot be told counts as typed; on the browser's own error page there is nothing to lose. */
export const hasTyped = (platform: Platform, stores: Stores, place: Place): Promise<boolean> => within(platform, typedMs, askTyped(platform, stores, place), true);

async function askTyped(platform: Platform, stores: Stores, { tabId, url }: Place): Promise<boolean> {
  const origin = webUiOriginOf(url);
  const said = origin === null ? undefined : await answerByGuest(platform, tabId, origin, ['entry', 'look'], { type: 'unsaved' });
  if (said !== undefined) return said !== 'no';
  return (await stores.run(tabId, holdsText)) ?? (await platform.documentOf(tabId)) !== null;
}
