import { detector } from '../../core/finding.ts';

/** The page's own limit of tries: it sends none for a while (all releases; 500 tries unless the site says less). */
export default detector({
  requires: ['login', 'signIn'],
  detect({ login, signIn }) {
    return login.panel && signIn.paused ? 'present' : 'absent';
  },
});
