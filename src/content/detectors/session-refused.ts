import { detector } from '../../core/finding.ts';

/** The server does not accept the login session of this page. */
export default detector({
  requires: ['server'],
  detect({ server }) {
    return server.answer === 'unauthorized' ? 'present' : 'absent';
  },
});
