import { isFailing } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';

/**
 * The web server hands out its files and cannot say whether anybody is signed in: its session store is down. To 26.8 the manager's greeting is well all the same; in
 * 26.9 it needs the store too, and is the same error (docs/backend.md). Where nothing is answered, or by a gateway, nothing is known of a store.
 */
export default detector({
  requires: ['session', 'server', 'versions'],
  detect({ session, server, versions }) {
    const isWebServers = !isFailing(server) || (server.answer === 'http-error' && [500, 503].includes(server.status));
    return session.cookie === 'error' && session.status >= 500 && versions.announced !== null && isWebServers ? 'present' : 'absent';
  },
});
