import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** The list ended on nothing at all: no rows, no words, no sign of loading. */
export default detector({
  requires: ['visit', 'list'],
  detect({ visit, list }) {
    if (list.state === 'absent') return 'inapplicable';
    return list.state === 'blank' && visit.awakeOnRouteMs >= patience.blankListMs ? 'present' : 'absent';
  },
});
