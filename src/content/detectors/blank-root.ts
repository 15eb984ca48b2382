import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** No splash, nothing rendered: how a failed boot ends in 26.4.2 to 26.8, and a crashed app in 24.09 to 25.14. */
export default detector({
  requires: ['visit', 'boot', 'login'],
  detect({ visit, boot, login }) {
    if (boot.root !== 'empty' || boot.splash || login.panel) return 'absent';
    return visit.awakeMs >= patience.blankRootMs ? 'present' : 'absent';
  },
});
