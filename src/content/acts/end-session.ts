import { sessionHeader, sessionIdKey } from '../session-id.ts';
import type { Acted } from './act.ts';

const patienceMs = 15_000;

/**
 * As the page's own "Log out": the server forgets the session and takes back its HttpOnly cookie, which no script could. A session
 * that is only wiped here would go on counting against the number of logins that 26.4 and later allow (docs/web-ui.md).
 */
export async function endSession(storage: Storage = localStorage): Promise<Acted> {
  const headers = { 'Content-Type': 'application/json', ...sessionHeader(storage) };
  const answer = await fetch('/server/logout', { method: 'POST', body: '{}', headers, cache: 'no-store', credentials: 'same-origin', signal: AbortSignal.timeout(patienceMs) });
  // 201 on 22.9 and 23.9. As long as the server has not done it, the id is all that leads back to the session.
  if (answer.ok) storage.removeItem(sessionIdKey);
  return { done: answer.ok, detail: { status: answer.status } };
}
