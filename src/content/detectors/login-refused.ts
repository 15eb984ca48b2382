import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/**
 * The newest try to sign in was not accepted: 401 from 26.4.0 on; before, 200 and then silence, since the page learns it from the body.
 * A page that goes on has answers to come.
 */
export default detector({
  requires: ['login', 'traffic'],
  detect({ login, traffic }) {
    if (!login.panel) return 'inapplicable';
    // A page is nobody's who judges names and passwords.
    const newest = login.lastHtml ? 0 : login.tries.at(-1);
    if (newest === 401) return 'present';
    return newest === 200 && login.sinceTry === 'nothing' && (traffic.api.quietMs ?? 0) >= patience.betweenAnswersMs ? 'present' : 'absent';
  },
});
