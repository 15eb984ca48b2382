import { detector } from '../../core/finding.ts';

/** The log of requests in localStorage is no JSON: every release seen parses it unguarded at every answer (24.03 to 26.9). */
export default detector({
  requires: ['stored'],
  detect({ stored }) {
    return stored.log === 'broken' ? 'present' : 'absent';
  },
});
