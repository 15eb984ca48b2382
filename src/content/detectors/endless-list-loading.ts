import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** Skeletons or dots for longer than the client itself waits for an answer. */
export default detector({
  requires: ['visit', 'list'],
  detect({ visit, list }) {
    if (list.state === 'absent') return 'inapplicable';
    return list.state === 'loading' && visit.awakeOnRouteMs >= patience.listLoadingMs ? 'present' : 'absent';
  },
});
