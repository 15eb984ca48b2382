import { standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';

/** The web server knows this page's login session. */
export default detector({
  requires: ['session'],
  detect({ session }) {
    const standing = standingOf(session);
    if (standing === 'error') return 'cant-tell';
    return standing === 'alive' ? 'present' : 'absent';
  },
});
