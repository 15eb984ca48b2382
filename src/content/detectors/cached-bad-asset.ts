import { detector } from '../../core/finding.ts';

/** The HTTP cache holds a bad answer for a failed asset: an ordinary reload would meet it again. */
export default detector({
  requires: ['assets'],
  detect({ assets }) {
    if (assets.failed === 0) return 'inapplicable';
    return assets.cachedBad > 0 ? 'present' : 'absent';
  },
});
