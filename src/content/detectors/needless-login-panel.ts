import { standingOf, type Looked } from '../../core/evidence.ts';
import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** A login panel over a session that is alive, and the server answers: a boot request that fails once ends so (all releases seen). */
export default detector({
  requires: ['login', 'list', 'session', 'server', 'traffic'],
  detect({ login, list, session, server, traffic }) {
    // A list on screen is no page that waits for a login, whatever dialog stands over it.
    if (!login.panel || list.state === 'rows' || list.state === 'empty') return 'inapplicable';
    if (standingOf(session) === 'error') return 'cant-tell';
    if (standingOf(session) !== 'alive' || server.answer !== 'ok') return 'absent';
    const quietMs = quietOf(traffic);
    if (quietMs === null) return 'cant-tell';
    return quietMs >= (login.tries.at(-1) === 200 ? patience.listLoadingMs : patience.betweenAnswersMs) ? 'present' : 'absent';
  },
});

const quietOf = ({ api, queries }: Looked<'traffic'>): number | null => {
  const known = [api.quietMs, queries.quietMs].filter((ms) => ms !== null);
  return known.length === 0 ? null : Math.min(...known);
};
