import { standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { hasLoginSettled, isTrying } from '../../core/rest.ts';

/**
 * The newest try to sign in came to nothing, or has had no answer yet: the network, a proxy that breaks off or hangs, another extension that blocks it, or the
 * server's own sign-in, which asks more than the greeting does (a database, a directory).
 */
export default detector({
  requires: ['login', 'session', 'traffic'],
  detect({ login, session, traffic }) {
    const standing = standingOf(session);
    // 26.4.2 was seen without its panel then.
    if (standing === 'alive' || (!login.panel && standing !== 'dead')) return 'inapplicable';
    return login.tries.at(-1) === 0 || (login.panel && isTrying(login) && hasLoginSettled(login, traffic) === true) ? 'present' : 'absent';
  },
});
