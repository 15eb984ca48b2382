import { detector } from '../../core/finding.ts';

/** Every icon in sight stands there as its name ("power_settings_new"): the icon font did not come (to 26.2). */
export default detector({
  requires: ['layout'],
  detect({ layout }) {
    if (layout.icons === 0) return 'inapplicable';
    return layout.speltIcons === layout.icons ? 'present' : 'absent';
  },
});
