import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** Rows stand, refresh is on, the tab is visible, and no good answer has come for far too long. */
export default detector({
  requires: ['visit', 'list', 'traffic', 'clientLog'],
  detect({ visit, list, traffic, clientLog }) {
    if (list.state !== 'rows' || list.refreshMs === null) return 'inapplicable';
    // Classic pages ask for much else meanwhile, but they log each query that failed, and ask again within this time.
    const { recent, newest } = clientLog;
    if (list.family === 'classic' && recent >= 2 && newest !== null && newest.ageMs < patience.classicRetryMs) return 'present';
    const { quietMs, last } = traffic.queries;
    const enough = Math.max(patience.notRefreshingMs, 3 * list.refreshMs);
    if (quietMs !== null) return Math.min(quietMs, visit.awakeOnRouteMs) >= enough ? 'present' : failing(last);
    return visit.awakeOnRouteMs >= enough ? 'present' : 'absent';
  },
});

/** Lit lists keep their old rows after 401, 500 and 502: two failing answers in a row, and what stands there is old. */
function failing(last: readonly (number | null)[]): 'present' | 'absent' {
  const newest = last.slice(-2);
  return newest.length === 2 && newest.every((status) => status !== null && (status === 0 || status >= 400)) ? 'present' : 'absent';
}
