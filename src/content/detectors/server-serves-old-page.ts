import { detector } from '../../core/finding.ts';

/** The files on the server are of another build than the index page that it keeps handing out: it was not restarted. */
export default detector({
  requires: ['mark', 'versions'],
  detect({ mark, versions }) {
    if (mark.version === null || versions.served === null || versions.announced === null) return 'cant-tell';
    return versions.served === mark.version && versions.announced !== mark.version ? 'present' : 'absent';
  },
});
