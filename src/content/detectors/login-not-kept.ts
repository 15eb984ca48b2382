import { standingOf } from '../../core/evidence.ts';
import { isFrom } from '../../core/version.ts';
import { detector } from '../../core/finding.ts';

/** A login was accepted, and the next call was taken for a stranger's: neither cookie nor header came back to the server. */
export default detector({
  requires: ['mark', 'login', 'session'],
  detect({ mark, login, session }) {
    if (!login.panel) return 'inapplicable';
    if (login.tries.at(-1) !== 200) return 'absent';
    if (login.sinceTry === 'refused') return 'present';
    // Behind a gateway the refusal comes with status 200; but these web servers say 200 of a login only if they accept it.
    return isFrom(mark.version, 26, 4) && standingOf(session) === 'dead' ? 'present' : 'absent';
  },
});
