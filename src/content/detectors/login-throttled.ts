import { isLockOut, isThrottled, standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { isTriedLately } from '../../core/rest.ts';

/**
 * The newest try to sign in was one request too many (429), by words that are not the web server's about failed ones: a proxy's limit, most likely. Or nobody has
 * tried (the page itself does, with empty fields: 400), and the greeting that every page begins with is refused so: pages stop at their login panel then.
 */
export default detector({
  requires: ['mark', 'login', 'session', 'server', 'traffic'],
  detect({ mark, login, session, server, traffic }) {
    if (!login.panel) return 'inapplicable';
    if (isThrottled(server) && (login.tries.length === 0 || (login.tries.length === 1 && login.tries[0] === 400))) return 'present';
    // From 26.9.6 on the greeting is counted by address under a login, too, and the questions of a user apart.
    if (standingOf(session) === 'alive') return traffic.api.last.includes(429) && login.tries.at(-1) !== 429 ? 'present' : 'inapplicable';
    if (login.tries.at(-1) !== 429 || !isTriedLately(login) || isLockOut(login)) return 'absent';
    // There 429 may also mean: signed in elsewhere (409 from 26.4.2 on).
    return /^26\.4\.[01]\b/.test(mark.version ?? '') ? 'cant-tell' : 'present';
  },
});
