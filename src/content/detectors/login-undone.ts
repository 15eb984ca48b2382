import { standingOf } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { hasRestedAfterLogin } from '../../core/rest.ts';

/**
 * A login was accepted, and yet nobody is signed in: neither cookie nor header came back to the server, or the page has ended the
 * login because the account has no usable key. Statuses do not tell which. A page that goes on has answers to come.
 */
export default detector({
  requires: ['login', 'traffic', 'session'],
  detect({ login, traffic, session }) {
    if (!login.panel) return 'inapplicable';
    return hasRestedAfterLogin(login, traffic) === true && standingOf(session) === 'dead' ? 'present' : 'absent';
  },
});
