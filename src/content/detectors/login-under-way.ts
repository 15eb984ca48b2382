import { standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { hasLoginSettled, isTrying } from '../../core/rest.ts';

/**
 * The page is between two states, and answers still come: it may be about to take its login panel away, since the session is alive or somebody signs in; or to show it,
 * to whom it has not seen before (24.03.10 comes to it some 1.5 s after the server can say so).
 */
export default detector({
  requires: ['login', 'list', 'session', 'server', 'traffic'],
  detect({ login, list, session, server, traffic }) {
    const isOnItsWay = login.panel ? standingOf(session) === 'alive' ? server.answer === 'ok' : isTrying(login) : server.answer === 'unauthorized' && !login.storedId && list.state === 'absent';
    return isOnItsWay && hasLoginSettled(login, traffic) === false ? 'present' : 'absent';
  },
});
