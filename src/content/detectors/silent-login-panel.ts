import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** The login panel stands there, and the page has not asked the server a single thing: every healthy boot begins with `GET /func/`. */
export default detector({
  requires: ['visit', 'login', 'traffic'],
  detect({ visit, login, traffic, truncated }) {
    if (!login.panel) return 'inapplicable';
    if (truncated) return 'cant-tell';
    return traffic.api.count + traffic.queries.count === 0 && visit.awakeMs >= patience.silentLoginMs ? 'present' : 'absent';
  },
});
