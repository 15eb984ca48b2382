import { detector } from '../../core/finding.ts';
import { listPatienceMs } from '../../core/rest.ts';

/** Skeletons, dots or a spinner for longer than the client itself waits for an answer, or than a list waits for its own code. */
export default detector({
  requires: ['visit', 'list', 'traffic'],
  detect({ visit, list, traffic }) {
    if (list.state === 'absent') return 'inapplicable';
    if (list.state !== 'loading' && list.state !== 'unbuilt') return 'absent';
    return visit.awakeOnRouteMs >= listPatienceMs(list, traffic) ? 'present' : 'absent';
  },
});
