import { isCookieForHttps } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { isFrom } from '../../core/version.ts';

/** The server can give a lost cookie anew (web servers from 24.9 on), and the browser would keep it here. */
export default detector({
  requires: ['mark', 'visit', 'session'],
  detect({ mark, visit, session }) {
    if (session.cookie !== 'dead' || session.header !== 'alive') return 'absent';
    return isFrom(mark.version, 24, 9) && !isCookieForHttps(mark, visit) ? 'present' : 'absent';
  },
});
