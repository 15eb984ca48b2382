import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** A classic list that failed asks again by itself 15 to 20 s later: until then it is left alone. */
export default detector({
  requires: ['visit', 'list'],
  detect({ visit, list }) {
    if (list.family !== 'classic') return 'inapplicable';
    return list.state === 'blank' && visit.awakeOnRouteMs < patience.classicRetryMs ? 'present' : 'absent';
  },
});
