import { detector } from '../../core/finding.ts';

/** The app came to nothing but its own error page, with neither menu nor header: 26.9 when its first script throws, 26.8 when it can store nothing (seen in Firefox). */
export default detector({
  requires: ['boot'],
  detect: ({ boot }) => (boot.errorPage ? 'present' : 'absent'),
});
