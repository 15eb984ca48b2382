import { detector } from '../../core/finding.ts';

/** The list holds fewer sessions than the server counts for the same project and filter. */
export default detector({
  requires: ['list', 'server'],
  detect({ list, server }) {
    if (list.state !== 'rows' && list.state !== 'empty') return 'inapplicable';
    if (server.count === null || !list.unfiltered) return 'cant-tell';
    // The first odd item aborts a list of 20.x to 22.03, which then looks empty: no words, and "1 / 1".
    if (server.atLeast && list.state === 'empty' && server.count > 0) return 'present';
    if (!server.comparable) return 'cant-tell';
    const shown = list.state === 'empty' ? 0 : list.total;
    if (shown === null) return 'cant-tell';
    return shown < server.count ? 'present' : 'absent';
  },
});
