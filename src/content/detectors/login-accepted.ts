import { detector } from '../../core/finding.ts';
import { hasRestedAfterLogin } from '../../core/rest.ts';

/** A login was accepted a moment ago: the panel is about to go, or the login to be undone. */
export default detector({
  requires: ['login', 'traffic'],
  detect({ login, traffic }) {
    return hasRestedAfterLogin(login, traffic) === false ? 'present' : 'absent';
  },
});
