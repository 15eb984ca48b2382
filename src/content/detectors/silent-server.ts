import { isUnanswered } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';

/** Not one of our questions got a proper answer, neither the list's query nor a file that is nobody's secret: rows on screen are of before. */
export default detector({
  requires: ['server', 'session', 'versions'],
  detect({ server, session, versions }) {
    return isUnanswered(server) && session.cookie === 'error' && versions.announced === null ? 'present' : 'absent';
  },
});
