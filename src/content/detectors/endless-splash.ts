import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** "Loading components..." for longer than any healthy boot takes (to 26.4.1, and 26.9). */
export default detector({
  requires: ['visit', 'boot'],
  detect({ visit, boot }) {
    if (!boot.splash) return 'absent';
    if (boot.mainBundle === 'failed') return 'present';
    return visit.awakeMs >= patience.splashMs ? 'present' : 'absent';
  },
});
