import { sessionHeader } from '../session-id.ts';

const patienceMs = 15_000;

/** As the page's own client would, by cookie and header. */
export const post = (path: string): Promise<Response> =>
  fetch(path, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json', ...sessionHeader() }, cache: 'no-store', credentials: 'same-origin', signal: AbortSignal.timeout(patienceMs) });
