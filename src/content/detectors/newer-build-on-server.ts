import { detector } from '../../core/finding.ts';

/** The server hands out another build than the one in this page. */
export default detector({
  requires: ['mark', 'versions'],
  detect({ mark, versions }) {
    if (mark.version === null || versions.served === null) return 'cant-tell';
    return versions.served !== mark.version ? 'present' : 'absent';
  },
});
