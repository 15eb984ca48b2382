import { detector } from '../../core/finding.ts';

/** The table is empty under a tab that counts sessions. */
export default detector({
  requires: ['list'],
  detect({ list }) {
    if (list.state !== 'empty' || list.tabCount === null || !list.unfiltered) return 'inapplicable';
    return list.tabCount > 0 ? 'present' : 'absent';
  },
});
