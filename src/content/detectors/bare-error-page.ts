import { detector } from '../../core/finding.ts';

/** The app came to nothing but its own error page, with neither menu nor header: 26.9 when its first script throws. */
export default detector({
  requires: ['boot'],
  detect: ({ boot }) => (boot.errorPage ? 'present' : 'absent'),
});
