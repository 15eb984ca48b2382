import { siteStorage } from '../site-storage.ts';
import { listOf, type ListOf } from './route.ts';

const defaultMs = 15_000;

/** Since 26.8 each list has a setting of its own (seen in 26.8.0 and 26.9.4). */
const settings: Readonly<Record<ListOf, string>> = { own: 'session-list', admin: 'admin-session-list', 'project-admin': 'project-admin-session' };

/** How often a React list asks again by itself, in ms; null = the user has switched it off. */
export function refreshMsOf(path = location.pathname, storage: Pick<Storage, 'getItem'> | null = siteStorage()): number | null {
  const kept = storage?.getItem(`backendaiwebui.settings.user.fetchKeyAutoUpdateDelay.${settings[listOf(path) ?? 'own']}`);
  if (kept === null || kept === undefined) return defaultMs;
  const ms = Number(kept);
  // "null" is what "Off" leaves there. What is not a number either is a setting that we do not know: nothing is expected of it.
  return Number.isSafeInteger(ms) && ms > 0 ? ms : null;
}
