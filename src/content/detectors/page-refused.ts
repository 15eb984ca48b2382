import { detector } from '../../core/finding.ts';

/** In the page's place stands the server's refusal of a request whose header is too large. */
export default detector({
  requires: ['mark'],
  detect({ mark }) {
    return mark.refusal ? 'present' : 'absent';
  },
});
