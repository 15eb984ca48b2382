import { detector } from '../../core/finding.ts';

/** More than one cookie of the session's name goes with every request: the host's and a domain's. The web server reads one of them. */
export default detector({
  requires: ['cookies'],
  detect({ cookies }) {
    return cookies.sessions > 1 ? 'present' : 'absent';
  },
});
