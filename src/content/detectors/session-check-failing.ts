import { detector } from '../../core/finding.ts';

/** The web server cannot say whether anybody is signed in: its session store is down (`GET /func/` is well to 26.8). */
export default detector({
  requires: ['session'],
  detect({ session }) {
    return session.cookie === 'error' ? 'present' : 'absent';
  },
});
