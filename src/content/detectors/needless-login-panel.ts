import { standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { hasLoginSettled } from '../../core/rest.ts';

/** A login panel over a session that is alive, and the server answers: a boot request that fails once ends so (all releases seen). */
export default detector({
  requires: ['login', 'list', 'session', 'server', 'traffic'],
  detect({ login, list, session, server, traffic }) {
    // A list on screen is no page that waits for a login, whatever dialog stands over it.
    if (!login.panel || list.state === 'rows' || list.state === 'empty') return 'inapplicable';
    if (standingOf(session) === 'error') return 'cant-tell';
    if (standingOf(session) !== 'alive' || server.answer !== 'ok') return 'absent';
    const settled = hasLoginSettled(login, traffic);
    if (settled === null) return 'cant-tell';
    return settled ? 'present' : 'absent';
  },
});
