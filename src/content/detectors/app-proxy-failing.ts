import { detector } from '../../core/finding.ts';

/** What leads to apps did not answer this page, or not properly. */
export default detector({
  requires: ['apps'],
  detect: ({ apps }) => (apps.proxy === 'failing' ? 'present' : apps.proxy === 'answers' ? 'absent' : 'inapplicable'),
});
