import { detector } from '../../core/finding.ts';

/**
 * The login panel stands there, and nobody said who is signed in when the server was asked: it may hang or fail, or something on the way blocks the question
 * or limits how many it lets through.
 */
export default detector({
  requires: ['login', 'session'],
  detect({ login, session }) {
    return login.panel && session.cookie === 'error' ? 'present' : 'absent';
  },
});
