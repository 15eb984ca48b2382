import { detector } from '../../core/finding.ts';
import { isFrom } from '../../core/version.ts';

/**
 * The page keeps another server address than its configuration names, which is this very server. 26.3.0 without any address asks nothing
 * either, and a login by its form mends it: there, and up to 26.7 (not seen), what the address does cannot be told.
 */
export default detector({
  requires: ['mark', 'stored', 'versions'],
  detect({ mark, stored, versions }) {
    if (stored.endpoint === 'none' || stored.endpoint === 'here') return 'absent';
    if (versions.endpoint === null || !isFrom(mark.version, 26, 8)) return 'cant-tell';
    return versions.endpoint === 'here' ? 'present' : 'absent';
  },
});
