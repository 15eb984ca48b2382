import { detector } from '../../core/finding.ts';

/** The page lives by the id in localStorage; its cookie is dead or gone, which downloads, event streams and websockets need. */
export default detector({
  requires: ['login', 'session'],
  detect({ login, session }) {
    if (login.panel) return 'inapplicable';
    if (session.header !== 'alive') return session.header === 'error' ? 'cant-tell' : 'absent';
    return session.cookie === 'error' ? 'cant-tell' : session.cookie === 'dead' ? 'present' : 'absent';
  },
});
