import { isFailing } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';

/**
 * The web server hands out its files and cannot say whether anybody is signed in: its session store is down. To 26.8 the manager's greeting is well all the same; in
 * 26.9 it needs the store too, and is the same error, 500 and later 503 (docs/backend.md). Where nothing is answered, or by a gateway (its statuses, a page),
 * nothing is known of a store; and one that has looked up the id in localStorage is not down.
 */
export default detector({
  requires: ['session', 'server', 'versions'],
  detect({ session, server, versions }) {
    if (session.header === 'alive' || session.header === 'dead') return 'absent';
    const isStores = session.cookie === 'error' && isWebServers(session.status) && !session.html;
    return isStores && versions.announced !== null && (!isFailing(server) || (server.answer === 'http-error' && isWebServers(server.status))) ? 'present' : 'absent';
  },
});

const isWebServers = (status: number): boolean => [500, 503].includes(status);
