import { detector } from '../../core/finding.ts';

/** Every icon in sight stands there as its name ("power_settings_new"), and a file failed (to 26.2). Whoever lets no fonts in wants it so. */
export default detector({
  requires: ['layout', 'assets'],
  detect({ layout: { icons, speltIcons }, assets: { failed } }) {
    if (icons === 0 || failed === 0) return 'inapplicable';
    return speltIcons === icons ? 'present' : 'absent';
  },
});
