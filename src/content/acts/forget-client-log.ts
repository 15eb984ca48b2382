import { logKeys, logSizeIn } from '../collectors/stored.ts';
import { siteStorage } from '../site-storage.ts';
import type { Acted } from './act.ts';

/** The log and its leftover of an older release, and nothing beside them. It cannot be undone: the page writes on into a new one. */
export async function forgetClientLog(): Promise<Acted> {
  const storage = siteStorage();
  if (storage === null) return { done: false, detail: { removed: 0 } };
  const logSize = logSizeIn(storage);
  for (const key of logKeys) storage.removeItem(key);
  return { done: logSize > 0, detail: { removed: logSize } };
}
