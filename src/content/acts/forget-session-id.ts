import { probeSession } from '../collectors/session.ts';
import { sessionIdKey } from '../session-id.ts';
import type { Acted } from './act.ts';

/** The one key, and nothing beside it; and only if it is still as it was diagnosed: a login may have come between. */
export async function forgetSessionId(storage: Storage = localStorage): Promise<Acted> {
  const { cookie, header } = await probeSession(storage);
  if (header !== 'dead' || cookie !== 'alive') return { done: false, detail: { removed: 0 } };
  storage.removeItem(sessionIdKey);
  return { done: true, detail: { removed: 1 } };
}
