import { detector } from '../../core/finding.ts';
import { hasJustFailed } from '../../core/rest.ts';

/** The newest answers of the API were server errors, or none came. */
export default detector({
  requires: ['traffic'],
  detect({ traffic, since, truncated }) {
    const newest = [...traffic.api.last, ...traffic.queries.last].slice(-3);
    if (newest.length === 0) return since === 'late' || truncated ? 'cant-tell' : 'absent';
    return hasJustFailed(traffic) ? 'present' : 'absent';
  },
});
