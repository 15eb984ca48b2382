import type { Session, Standing } from '../../core/evidence.ts';
import { ask, type Asked } from '../ask.ts';
import { sessionIdHeader, storedSessionId } from '../session-id.ts';

/**
 * Asks twice, by the cookie alone and as the page itself does, with the id in a header, which the server prefers to the cookie beside it; `/server/login-check`
 * changes nothing on the server (docs/web-ui.md, login). Without credentials a proxy that wants to know who asks would answer in its place.
 */
export async function probeSession(): Promise<Session> {
  const id = storedSessionId();
  const [cookie, header] = await Promise.all([check({}), id === null ? ('none' as const) : byHeader(id)]);
  return { cookie: standingIn(cookie), status: Math.max(cookie.status, 0), html: cookie.html, header };
}

/** What no header can carry is nobody's id: ids are 32 hexadecimal digits, and from 26.4 tokens of about that length. */
const byHeader = async (id: string): Promise<Standing> =>
  /^[\x21-\x7e]{1,512}$/.test(id) ? standingIn(await check({ headers: { [sessionIdHeader]: id } })) : 'dead';

const check = (how: RequestInit): Promise<Asked> => ask('/server/login-check', { method: 'POST', cache: 'no-store', ...how });

function standingIn({ status, text }: Asked): Standing {
  const said = status === 200 ? /"authenticated"\s*:\s*(true|false)/.exec(text)?.[1] : undefined;
  if (said === undefined) return 'error';
  return said === 'true' ? 'alive' : 'dead';
}
