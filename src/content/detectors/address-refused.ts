import { detector } from '../../core/finding.ts';

/** The manager accepts this account from other addresses only. */
export default detector({
  requires: ['server'],
  detect({ server }) {
    return server.answer === 'address-refused' ? 'present' : 'absent';
  },
});
