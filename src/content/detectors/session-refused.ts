import { detector } from '../../core/finding.ts';

/**
 * The server does not accept the login session of this page, which has one: it has asked here what only somebody signed in is told. Pages that anybody may open
 * (a forgotten password's), a form for keys, and a page that signs each request with such keys and sends it elsewhere ask this server nothing of the kind.
 */
export default detector({
  requires: ['server', 'traffic', 'list', 'login'],
  detect({ server, traffic, list, login }) {
    if (server.answer !== 'unauthorized') return 'absent';
    // What was asked before we came may be lost.
    return traffic.queries.count > 0 || (login.storedId && list.state !== 'absent') ? 'present' : 'absent';
  },
});
