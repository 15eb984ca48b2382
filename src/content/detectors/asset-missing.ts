import { detector } from '../../core/finding.ts';

/** The server answers a failed asset with its index page, since it no longer has that file, or refuses it. */
export default detector({
  requires: ['assets'],
  detect({ assets: { failed, gone, refused } }) {
    if (failed === 0) return 'inapplicable';
    return gone + refused > 0 ? 'present' : 'absent';
  },
});
