import { detector } from '../../core/finding.ts';

/** The browser itself is offline. */
export default detector({
  requires: ['visit'],
  detect({ visit }) {
    return !visit.online ? 'present' : 'absent';
  },
});
