import { detector } from '../../core/finding.ts';

/** The app came to nothing but its own error page, with neither menu nor header: 26.9 when its first script throws. */
export default detector({
  requires: ['layout'],
  detect: ({ layout }) => (layout.errorPage ? 'present' : 'absent'),
});
