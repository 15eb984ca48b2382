import { detector } from '../../core/finding.ts';

/** The server fails the list query, now. */
export default detector({
  requires: ['server'],
  detect({ server }) {
    return server.answer !== 'ok' && server.answer !== 'unauthorized' ? 'present' : 'absent';
  },
});
