import { refusesHeader } from '../../core/standing.ts';
import { detector } from '../../core/finding.ts';

/** What this page asks is refused as it comes, and so is a file that is nobody's secret. */
export default detector({
  requires: ['server', 'versions'],
  detect({ server, versions }) {
    return refusesHeader(server.status) && versions.announced === null ? 'present' : 'absent';
  },
});
