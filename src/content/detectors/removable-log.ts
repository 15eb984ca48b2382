import { detector } from '../../core/finding.ts';

/** Room that lets the page start and work for a while; the log fills up again by itself. */
const worthwhile = 262_144;

/** Without the log of requests there would be less trouble: it is broken, or holds much of what is stored. */
export default detector({
  requires: ['stored'],
  detect({ stored }) {
    return stored.log === 'broken' || stored.logSize >= worthwhile ? 'present' : 'absent';
  },
});
