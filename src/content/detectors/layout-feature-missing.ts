import { detector } from '../../core/finding.ts';
import { missingIn } from '../../core/needs.ts';

/** The browser lacks what this release is laid out or painted with. It explains, and is no symptom by itself. */
export default detector({
  requires: ['mark', 'layout'],
  detect: ({ mark, layout }) => (missingIn(mark.version, layout.lacking, ['ruined', 'colourless']).length > 0 ? 'present' : 'absent'),
});
