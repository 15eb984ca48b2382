import { isFailing } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';

/** The server fails the list query, now. */
export default detector({
  requires: ['server'],
  detect({ server }) {
    return isFailing(server) ? 'present' : 'absent';
  },
});
