import type { Session, Standing } from '../../core/evidence.ts';
import { ask } from '../ask.ts';
import { sessionIdHeader, storedSessionId } from '../session-id.ts';

/** Asks twice, by each carrier alone; `/server/login-check` changes nothing on the server (docs/web-ui.md, login). */
export async function probeSession(): Promise<Session> {
  const id = storedSessionId();
  const [cookie, header] = await Promise.all([standing({}), id === null ? ('none' as const) : byHeader(id)]);
  return { cookie, header };
}

/** What no header can carry is nobody's id: ids are 32 hexadecimal digits, and from 26.4 tokens of about that length. */
const byHeader = async (id: string): Promise<Standing> =>
  /^[\x21-\x7e]{1,512}$/.test(id) ? standing({ credentials: 'omit', headers: { [sessionIdHeader]: id } }) : 'dead';

async function standing(how: RequestInit): Promise<Standing> {
  const answer = await ask('/server/login-check', { method: 'POST', cache: 'no-store', ...how });
  const said = answer.status === 200 ? /"authenticated"\s*:\s*(true|false)/.exec(answer.text)?.[1] : undefined;
  if (said === undefined) return 'error';
  return said === 'true' ? 'alive' : 'dead';
}
