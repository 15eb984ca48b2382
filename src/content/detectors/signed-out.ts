import { detector } from '../../core/finding.ts';

/** The login panel stands on the page. */
export default detector({
  requires: ['login'],
  detect({ login }) {
    return login.panel ? 'present' : 'absent';
  },
});
