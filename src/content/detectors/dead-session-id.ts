import { detector } from '../../core/finding.ts';

/** The id in localStorage is dead beside a live cookie: the server prefers the id, so that the page takes its user for a stranger. */
export default detector({
  requires: ['session'],
  detect({ session }) {
    if (session.header === 'error' || session.cookie === 'error') return 'cant-tell';
    return session.header === 'dead' && session.cookie === 'alive' ? 'present' : 'absent';
  },
});
