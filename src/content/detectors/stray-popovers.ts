import { detector } from '../../core/finding.ts';

/** Menus and tooltips that nobody opened lie in the page: 26.9 in an engine without popovers. */
export default detector({
  requires: ['layout'],
  detect: ({ layout }) => (layout.strayPopovers > 0 ? 'present' : 'absent'),
});
