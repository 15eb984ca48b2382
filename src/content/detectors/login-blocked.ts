import { detector } from '../../core/finding.ts';

/** Too many tries to sign in with this name failed, and the server takes none for a while. */
export default detector({
  requires: ['login'],
  detect({ login }) {
    if (!login.panel) return 'inapplicable';
    return login.tries.at(-1) === 429 ? 'present' : 'absent';
  },
});
