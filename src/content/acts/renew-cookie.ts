import { probeSession } from '../collectors/session.ts';
import { storedSessionId } from '../session-id.ts';
import type { Acted } from './act.ts';
import { post } from './post.ts';

/**
 * Only for an id that lives: the server answers a dead one 200 too, with the cookie of a stranger. What counts is not the answer but
 * whether the cookie alone signs in afterwards; a browser that refuses it again needs no reload to prove that.
 */
export async function renewCookie(): Promise<Acted> {
  const id = storedSessionId();
  const { cookie, header } = await probeSession();
  if (header !== 'alive' || cookie !== 'dead' || storedSessionId() !== id) return { done: false, detail: { status: 0 } };
  const { status } = await post('/server/extend-login-session');
  return { done: (await probeSession()).cookie === 'alive', detail: { status } };
}
