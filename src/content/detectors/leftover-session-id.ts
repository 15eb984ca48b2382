import { detector } from '../../core/finding.ts';

/** A login panel, and an id of a login session in the browser: it is worth asking what became of that session. */
export default detector({
  requires: ['login'],
  detect({ login }) {
    return login.panel && login.storedId ? 'present' : 'absent';
  },
});
