import { detector } from '../../core/finding.ts';

/** The server refuses a failed asset, or leaves it unanswered for as long as we wait. */
export default detector({
  requires: ['assets'],
  detect({ assets }) {
    if (assets.failed === 0) return 'inapplicable';
    return assets.refused > 0 ? 'present' : 'absent';
  },
});
