import { detector } from '../../core/finding.ts';

/** The server answers a failed asset with its index page: it no longer has that file. */
export default detector({
  requires: ['assets'],
  detect({ assets }) {
    if (assets.failed === 0) return 'inapplicable';
    return assets.gone > 0 ? 'present' : 'absent';
  },
});
