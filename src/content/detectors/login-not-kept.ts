import { standingOf, type Traffic } from '../../core/evidence.ts';
import { patience } from '../../core/patience.ts';
import { isFrom } from '../../core/version.ts';
import { detector } from '../../core/finding.ts';

/** A login was accepted, and the next call was taken for a stranger's: neither cookie nor header came back to the server. */
export default detector({
  requires: ['mark', 'login', 'traffic', 'session'],
  detect({ mark, login, traffic, session }) {
    if (!login.panel) return 'inapplicable';
    if (login.tries.at(-1) !== 200) return 'absent';
    if (login.sinceTry === 'refused') return 'present';
    if (standingOf(session) !== 'dead') return 'absent';
    // To 25.11 a page asks for the session that it was given, and gives up. Behind a gateway the refusal comes with status 200; but
    // from 26.4 on web servers say 200 of a login only if they accept it.
    return (login.sinceTry === 'checked' && isSettled(traffic)) || isFrom(mark.version, 26, 4) ? 'present' : 'absent';
  },
});

/** A page that goes on has answers to come. */
const isSettled = ({ api }: Traffic): boolean => (api.quietMs ?? 0) >= patience.betweenAnswersMs;
