import { detector } from '../../core/finding.ts';

/** The server answers the list query well, now. */
export default detector({
  requires: ['server'],
  detect({ server }) {
    return server.answer === 'ok' ? 'present' : 'absent';
  },
});
