import { standingOf } from '../../core/standing.ts';
import { askManager, isKeypairUnknown } from '../collectors/server.ts';
import { probeSession } from '../collectors/session.ts';
import { shared } from '../memory.ts';
import { sessionIdKey, storedSessionId } from '../session-id.ts';
import type { Acted } from './act.ts';
import { post } from './post.ts';

/** A gateway hands it on, and the manager judges a keypair before it reads the question. */
const anything = { query: '{ compute_session_nodes(first: 1) { count } }' };

/**
 * As the page's own "Log out": the server forgets the session and takes back its HttpOnly cookie, which no script could. A session
 * that is only wiped here would go on counting against the number of logins that 26.4 and later allow (docs/web-ui.md). A login that
 * works is never ended: another tab may have signed in since the diagnosis.
 */
export async function endSession(): Promise<Acted> {
  const id = storedSessionId();
  const [session, server] = await Promise.all([probeSession(), askManager(shared.__webUiRepair?.mark().version ?? null, anything)]);
  const isStillDead = standingOf(session) === 'alive' && isKeypairUnknown(server) && storedSessionId() === id;
  if (!isStillDead) return { done: false, detail: { status: 0 } };
  const answer = await post('/server/logout');
  // 201 on 22.9 and 23.9. As long as the server has not done it, the id is all that leads back to the session.
  if (answer.ok && storedSessionId() === id) localStorage.removeItem(sessionIdKey);
  return { done: answer.ok, detail: { status: answer.status } };
}
