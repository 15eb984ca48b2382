import { detector } from '../../core/finding.ts';

/** The login panel stands there, and nobody answered when the server was asked who is signed in: it may hang, or something on the way blocks the question. */
export default detector({
  requires: ['login', 'session'],
  detect({ login, session }) {
    return login.panel && session.cookie === 'error' && session.status === 0 ? 'present' : 'absent';
  },
});
