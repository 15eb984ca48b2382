import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** A classic list that failed, or failed to refresh, asks again by itself 15 to 20 s later: until then it is left alone. */
export default detector({
  requires: ['visit', 'list', 'clientLog'],
  detect({ visit, list, clientLog }) {
    if (list.family !== 'classic') return 'inapplicable';
    const sinceFailureMs = clientLog.newest?.ageMs ?? Number.POSITIVE_INFINITY;
    if (list.state === 'blank') return Math.min(visit.awakeOnRouteMs, sinceFailureMs) < patience.classicRetryMs ? 'present' : 'absent';
    return list.state === 'rows' && sinceFailureMs < patience.classicRetryMs ? 'present' : 'absent';
  },
});
