import { detector } from '../../core/finding.ts';
import { hasRestedAfterLogin } from '../../core/rest.ts';

/** A login was accepted, and the page has come to rest at its login panel all the same: it is worth asking what became of that login. */
export default detector({
  requires: ['login', 'traffic'],
  detect({ login, traffic }) {
    return hasRestedAfterLogin(login, traffic) === true ? 'present' : 'absent';
  },
});
