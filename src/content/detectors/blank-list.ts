import { detector } from '../../core/finding.ts';
import { blankPatienceMs } from '../../core/rest.ts';

/** The list ended on nothing at all: no rows, no words, no sign of loading. */
export default detector({
  requires: ['visit', 'list', 'traffic'],
  detect({ visit, list, traffic }) {
    if (list.state === 'absent') return 'inapplicable';
    return list.state === 'blank' && visit.awakeOnRouteMs >= blankPatienceMs(list, traffic) ? 'present' : 'absent';
  },
});
