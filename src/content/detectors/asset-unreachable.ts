import { detector } from '../../core/finding.ts';

/**
 * A failed asset did not come when it was asked for again, and nobody said no: the network, a proxy, or another extension that blocks
 * it (seen: declarativeNetRequest blocks our request as it does the page's).
 */
export default detector({
  requires: ['assets'],
  detect({ assets: { failed, good, gone, refused } }) {
    if (failed === 0) return 'inapplicable';
    return failed > good + gone + refused ? 'present' : 'absent';
  },
});
