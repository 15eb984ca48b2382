import { detector } from '../../core/finding.ts';

/** The browser gives this site no cookies or no storage: the user, or a policy, has blocked them. */
export default detector({
  requires: ['stored'],
  detect({ stored }) {
    return stored.access === 'blocked' ? 'present' : 'absent';
  },
});
