import { probeSession } from '../collectors/session.ts';
import { sessionIdKey, storedSessionId } from '../session-id.ts';
import type { Acted } from './act.ts';

/** The one key, and nothing beside it; and only if it is still as it was diagnosed: a login may have come between. */
export async function forgetSessionId(): Promise<Acted> {
  const id = storedSessionId();
  const { cookie, header } = await probeSession();
  if (header !== 'dead' || cookie !== 'alive' || storedSessionId() !== id) return { done: false, detail: { removed: 0 } };
  localStorage.removeItem(sessionIdKey);
  return { done: true, detail: { removed: 1 } };
}
