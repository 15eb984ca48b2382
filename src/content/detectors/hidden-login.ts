import { detector } from '../../core/finding.ts';

/**
 * The login panel stands there, nobody has tried to sign in by it (the page's own try with empty fields is a 400), and the session's cookie
 * stands twice: the one that the server does not read may be of a login that lives.
 */
export default detector({
  requires: ['login', 'cookies'],
  detect({ login, cookies }) {
    if (!login.panel) return 'inapplicable';
    if (login.tries.includes(null)) return 'cant-tell';
    return cookies.sessions > 1 && login.tries.every((status) => status === 400) ? 'present' : 'absent';
  },
});
