import { detector } from '../../core/finding.ts';
import { bridgeable, missingIn } from '../../core/needs.ts';

/** All that the page suffers from can be supplied here (`content/bridge.ts`), and has not been tried in vain. */
export default detector({
  requires: ['mark', 'layout'],
  detect({ mark, layout }) {
    const missing = missingIn(mark.version, layout.lacking);
    return missing.length > 0 && layout.bridge !== 'gave-up' && layout.bridge !== 'impossible' && missing.every((feature) => bridgeable.includes(feature)) ? 'present' : 'absent';
  },
});
