import { detector } from '../../core/finding.ts';

/** The page says that the login session has expired. */
export default detector({
  requires: ['login'],
  detect({ login }) {
    return login.expired ? 'present' : 'absent';
  },
});
