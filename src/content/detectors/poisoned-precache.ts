import { detector } from '../../core/finding.ts';

/** The service worker holds HTML in place of a script that failed here. */
export default detector({
  requires: ['shell'],
  detect({ shell }) {
    return shell.poisoned > 0 ? 'present' : 'absent';
  },
});
