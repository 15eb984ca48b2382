import { detector } from '../../core/finding.ts';

/** The manager no longer knows the keypair of the login session. */
export default detector({
  requires: ['server'],
  detect({ server }) {
    return server.answer === 'keypair-unknown' ? 'present' : 'absent';
  },
});
