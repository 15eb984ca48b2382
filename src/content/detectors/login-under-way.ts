import { standingOf } from '../../core/evidence.ts';
import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** A login panel over a session that is alive, and answers still come: the page may be about to take the panel away. */
export default detector({
  requires: ['login', 'session', 'server', 'traffic'],
  detect({ login, session, server, traffic }) {
    if (!login.panel) return 'inapplicable';
    if (standingOf(session) !== 'alive' || server.answer !== 'ok') return 'absent';
    const quietMs = Math.min(traffic.api.quietMs ?? Number.POSITIVE_INFINITY, traffic.queries.quietMs ?? Number.POSITIVE_INFINITY);
    return quietMs < (login.tries.at(-1) === 200 ? patience.listLoadingMs : patience.betweenAnswersMs) ? 'present' : 'absent';
  },
});
