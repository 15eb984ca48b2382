import { detector } from '../../core/finding.ts';

/** The page's main style sheet did not come, or HTML came in its place: 26.9 loses its layout altogether, dialogs lie open. */
export default detector({
  requires: ['boot'],
  detect({ boot }) {
    if (boot.mainStyle === 'unknown') return 'inapplicable';
    return boot.mainStyle === 'failed' && boot.root === 'filled' ? 'present' : 'absent';
  },
});
