import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/**
 * Something stands on the page, no login panel, and it has not asked this server a single thing. No fault by itself: a page whose manager
 * is elsewhere asks there. Healthy ones ask as soon as they have rendered.
 */
export default detector({
  requires: ['visit', 'boot', 'login', 'traffic'],
  detect({ visit, boot, login, traffic, truncated }) {
    if (boot.root !== 'filled' || login.panel) return 'inapplicable';
    if (truncated) return 'cant-tell';
    return traffic.api.count + traffic.queries.count === 0 && visit.awakeMs >= patience.betweenAnswersMs ? 'present' : 'absent';
  },
});
