import { detector } from '../../core/finding.ts';

/** The manager says that the account is inactive. */
export default detector({
  requires: ['server'],
  detect({ server }) {
    return server.answer === 'account-inactive' ? 'present' : 'absent';
  },
});
