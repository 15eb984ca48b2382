import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** Too many tries to sign in with this name failed, and the server takes none for a while. */
export default detector({
  requires: ['mark', 'login'],
  detect({ mark, login }) {
    if (!login.panel) return 'inapplicable';
    const isRecent = (login.triedMs ?? Number.POSITIVE_INFINITY) < patience.loginBlockMs;
    if (login.tries.at(-1) !== 429 || !isRecent) return 'absent';
    // There 429 may also mean: signed in elsewhere (409 from 26.4.2 on).
    return /^26\.4\.[01]\b/.test(mark.version ?? '') ? 'cant-tell' : 'present';
  },
});
