import { detector } from '../../core/finding.ts';
import { missingIn } from '../../core/needs.ts';

/** The browser lacks what this release adorns itself with. It explains, and is no symptom by itself. */
export default detector({
  requires: ['mark', 'layout'],
  detect: ({ mark, layout }) => (missingIn(mark.version, layout.lacking, ['cosmetic']).length > 0 ? 'present' : 'absent'),
});
