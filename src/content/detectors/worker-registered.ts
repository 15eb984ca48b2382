import { detector } from '../../core/finding.ts';

/** The site has a service worker. */
export default detector({
  requires: ['shell'],
  detect({ shell }) {
    return shell.registered ? 'present' : 'absent';
  },
});
