import { standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { isFrom } from '../../core/version.ts';

/**
 * The newest try to sign in was answered by a page, or refused by 403: the web server has no such answer (docs/web-ui.md, login), a proxy, a firewall or a
 * network's own sign-on has. From 500 on it is a gateway over a server that is away, and 429 has a fault of its own.
 */
export default detector({
  requires: ['mark', 'login', 'session'],
  detect({ mark, login, session }) {
    if (!login.panel || standingOf(session) === 'alive') return 'inapplicable';
    const newest = login.tries.at(-1) ?? 0;
    if (login.lastHtml) return newest > 0 && newest < 500 && newest !== 429 ? 'present' : 'absent';
    if (newest !== 403) return 'absent';
    // Web servers from 26.4 on hand on the manager's own status, and a plugin of the manager's (OpenID, a hook) may refuse so.
    return mark.version === null || isFrom(mark.version, 26, 4) ? 'cant-tell' : 'present';
  },
});
