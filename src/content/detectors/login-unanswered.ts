import { standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { hasLoginSettled, isTrying } from '../../core/rest.ts';

/**
 * The newest try to sign in came to nothing, or has no answer yet: the network, a proxy that breaks off or hangs, another extension that blocks it. Pages give it
 * up after 15 s (24.03.10) to 30 s (26.8.0, 26.9.4).
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
