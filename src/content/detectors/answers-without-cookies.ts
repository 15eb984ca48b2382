import { detector } from '../../core/finding.ts';

/** Asked without cookies, the server answers as a Web-UI's does. */
export default detector({
  requires: ['anonymous'],
  detect({ anonymous }) {
    return anonymous.answer === 'web-ui' ? 'present' : 'absent';
  },
});
