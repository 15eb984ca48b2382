import { detector } from '../../core/finding.ts';

/** The site's own colours are not there: 26.9 in an engine without `@scope`. */
export default detector({
  requires: ['layout'],
  detect({ layout }) {
    if (layout.brand === 'none') return 'inapplicable';
    return layout.brand === 'lost' ? 'present' : 'absent';
  },
});
