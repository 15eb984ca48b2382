import { isLockOut } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';
import { isTriedLately } from '../../core/rest.ts';

/** Too many tries to sign in with this name failed, and the server takes none for a while. */
export default detector({
  requires: ['login'],
  detect({ login }) {
    if (!login.panel) return 'inapplicable';
    return isLockOut(login) && isTriedLately(login) ? 'present' : 'absent';
  },
});
