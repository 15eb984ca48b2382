import { detector } from '../../core/finding.ts';

/** An error page or banner stands where the session list should be. */
export default detector({
  requires: ['list'],
  detect({ list }) {
    if (list.state === 'absent') return 'inapplicable';
    return list.state === 'error' ? 'present' : 'absent';
  },
});
