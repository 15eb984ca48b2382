import { detector } from '../../core/finding.ts';

/** The page keeps another server address than its configuration names, which is this very server. */
export default detector({
  requires: ['stored', 'versions'],
  detect({ stored, versions }) {
    if (stored.endpoint === 'none' || stored.endpoint === 'here') return 'absent';
    if (versions.endpoint === null) return 'cant-tell';
    return versions.endpoint === 'here' ? 'present' : 'absent';
  },
});
