import { detector } from '../../core/finding.ts';

/** The list holds fewer sessions than the server counts for the same project and filter. */
export default detector({
  requires: ['list', 'server'],
  detect({ list, server }) {
    if (list.state !== 'rows' && list.state !== 'empty') return 'inapplicable';
    if (!server.comparable || server.count === null || !list.unfiltered) return 'cant-tell';
    const shown = list.state === 'empty' ? 0 : list.total;
    if (shown === null) return 'cant-tell';
    return shown < server.count ? 'present' : 'absent';
  },
});
