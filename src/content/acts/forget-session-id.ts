import { sessionIdKey } from '../session-id.ts';
import type { Acted } from './act.ts';

/** The one key, and nothing beside it. */
export async function forgetSessionId(storage: Storage = localStorage): Promise<Acted> {
  const isThere = storage.getItem(sessionIdKey) !== null;
  storage.removeItem(sessionIdKey);
  return { done: isThere && storage.getItem(sessionIdKey) === null, detail: { removed: Number(isThere) } };
}
