import { standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { hasLoginSettled } from '../../core/rest.ts';

/** A login panel over a session that is alive, and answers still come: the page may be about to take the panel away. */
export default detector({
  requires: ['login', 'session', 'server', 'traffic'],
  detect({ login, session, server, traffic }) {
    if (!login.panel) return 'inapplicable';
    if (standingOf(session) !== 'alive' || server.answer !== 'ok') return 'absent';
    return hasLoginSettled(login, traffic) === false ? 'present' : 'absent';
  },
});
