import { detector } from '../../core/finding.ts';

/** Every primary button in sight is bare text, neither filled nor framed: 26.9 in an engine without `light-dark()`. */
export default detector({
  requires: ['layout'],
  detect({ layout }) {
    if (layout.buttons === 0) return 'inapplicable';
    return layout.bareButtons === layout.buttons ? 'present' : 'absent';
  },
});
