import { detector } from '../../core/finding.ts';

/** A script or style sheet of this page was refused, came as HTML, or did not load. */
export default detector({
  requires: ['traffic'],
  detect({ traffic, since, truncated }) {
    const { scripts, styles, preloadErrors } = traffic;
    const failures = scripts.status + scripts.html + scripts.error + styles.status + styles.html + styles.error + preloadErrors;
    if (failures > 0) return 'present';
    return since === 'late' || truncated ? 'cant-tell' : 'absent';
  },
});
