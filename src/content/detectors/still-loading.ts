import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';
import { blankPatienceMs, hasJustFailed, listPatienceMs } from '../../core/rest.ts';

/** The page or its list is loading, and that is within patience. */
export default detector({
  requires: ['visit', 'boot', 'login', 'list', 'traffic'],
  detect({ visit, boot, login, list, traffic }) {
    const within = (spentMs: number, limitMs: number) => (spentMs < limitMs ? 'present' : 'absent');
    // The login panel may stand over a splash and an empty root; it waits for its first answer like everything else.
    if (login.panel) return traffic.api.count + traffic.queries.count === 0 ? within(visit.awakeMs, patience.silentLoginMs) : 'absent';
    // A main bundle that failed loads nothing more.
    if (boot.mainBundle === 'failed') return 'absent';
    // An app that took itself away when its server went (24.03.10, its port closed under the list) has nothing more to load.
    if (visit.readyState === 'complete' && boot.root === 'empty' && !boot.splash && hasJustFailed(traffic)) return within(visit.awakeMs, patience.blankRootMs);
    if (visit.readyState !== 'complete' || boot.splash || boot.root === 'empty') return within(visit.awakeMs, patience.splashMs);
    if (list.state === 'loading' || list.state === 'unbuilt') return within(visit.awakeOnRouteMs, listPatienceMs(list, traffic));
    return list.state === 'blank' ? within(visit.awakeOnRouteMs, blankPatienceMs(list, traffic)) : 'absent';
  },
});
