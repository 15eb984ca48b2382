import { standingOf } from '../../core/standing.ts';
import { probeServer } from '../collectors/server.ts';
import { probeSession } from '../collectors/session.ts';
import { shared } from '../memory.ts';
import { sessionHeader, sessionIdKey, storedSessionId } from '../session-id.ts';
import type { Acted } from './act.ts';

const patienceMs = 15_000;

/**
 * As the page's own "Log out": the server forgets the session and takes back its HttpOnly cookie, which no script could. A session
 * that is only wiped here would go on counting against the number of logins that 26.4 and later allow (docs/web-ui.md). A login that
 * works is never ended: another tab may have signed in since the diagnosis.
 */
export async function endSession(): Promise<Acted> {
  const id = storedSessionId();
  const [session, server] = await Promise.all([probeSession(), probeServer(null, shared.__webUiRepair?.mark().version ?? null, null)]);
  const isStillDead = standingOf(session) === 'alive' && server.answer === 'keypair-unknown' && storedSessionId() === id;
  if (!isStillDead) return { done: false, detail: { status: 0 } };
  const headers = { 'Content-Type': 'application/json', ...sessionHeader() };
  const answer = await fetch('/server/logout', { method: 'POST', body: '{}', headers, cache: 'no-store', credentials: 'same-origin', signal: AbortSignal.timeout(patienceMs) });
  // 201 on 22.9 and 23.9. As long as the server has not done it, the id is all that leads back to the session.
  if (answer.ok && storedSessionId() === id) localStorage.removeItem(sessionIdKey);
  return { done: answer.ok, detail: { status: answer.status } };
}
