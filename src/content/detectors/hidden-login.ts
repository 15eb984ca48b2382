import { detector } from '../../core/finding.ts';

/**
 * The login panel stands there, nobody has tried to sign in by it (the page's own try with empty fields is a 400, as is a wrong one-time code
 * and a refusal in words from 26.4 on), and the session's cookie stands twice: the one that the server does not read may be of a login that lives.
 */
export default detector({
  requires: ['login', 'cookies', 'signIn'],
  detect({ login, cookies, signIn }) {
    if (!login.panel) return 'inapplicable';
    if (login.tries.includes(null)) return 'cant-tell';
    return cookies.sessions > 1 && signIn.says === 'nothing' && login.tries.every((status) => status === 400) ? 'present' : 'absent';
  },
});
