import { detector } from '../../core/finding.ts';
import { patience } from '../../core/patience.ts';

/** The page or its list is loading, and that is within patience. */
export default detector({
  requires: ['visit', 'boot', 'login', 'list'],
  detect({ visit, boot, login, list }) {
    // The login panel may stand over a splash and an empty root; a main bundle that failed loads nothing more.
    if (login.panel || boot.mainBundle === 'failed') return 'absent';
    const booting = visit.readyState !== 'complete' || boot.splash || boot.root === 'empty';
    if (booting) return visit.awakeMs < patience.splashMs ? 'present' : 'absent';
    if (list.state === 'loading') return visit.awakeOnRouteMs < patience.listLoadingMs ? 'present' : 'absent';
    if (list.state === 'blank') return visit.awakeOnRouteMs < patience.blankListMs ? 'present' : 'absent';
    return 'absent';
  },
});
