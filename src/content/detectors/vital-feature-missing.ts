import { detector } from '../../core/finding.ts';
import { missingIn } from '../../core/needs.ts';

/** The browser lacks what this release does not run without. It explains, and is no symptom by itself. */
export default detector({
  requires: ['mark', 'layout'],
  detect: ({ mark, layout }) => (missingIn(mark.version, layout.lacking, ['dead']).length > 0 ? 'present' : 'absent'),
});
