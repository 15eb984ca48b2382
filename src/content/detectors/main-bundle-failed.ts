import { detector } from '../../core/finding.ts';

/** The main script never ran: it failed to load, or HTML came in its place. */
export default detector({
  requires: ['boot'],
  detect({ boot }) {
    if (boot.mainBundle === 'unknown') return boot.root === 'filled' ? 'absent' : 'cant-tell';
    return boot.mainBundle === 'failed' && boot.root !== 'filled' ? 'present' : 'absent';
  },
});
