import { isLockOut } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** Too many tries to sign in with this name failed, and the server takes none for a while. */
export default detector({
  requires: ['login'],
  detect({ login }) {
    if (!login.panel) return 'inapplicable';
    return isLockOut(login) && (login.triedMs ?? Number.POSITIVE_INFINITY) < patience.loginBlockMs ? 'present' : 'absent';
  },
});
