import { detector } from '../../core/finding.ts';

/** Every asset that failed here is good on the server now. */
export default detector({
  requires: ['assets'],
  detect({ assets }) {
    if (assets.failed === 0) return 'inapplicable';
    return assets.good === assets.failed ? 'present' : 'absent';
  },
});
