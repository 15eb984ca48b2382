import { detector } from '../../core/finding.ts';

/** The account is signed in elsewhere as often as it may be. */
export default detector({
  requires: ['login'],
  detect({ login }) {
    return login.tries.at(-1) === 409 ? 'present' : 'absent';
  },
});
