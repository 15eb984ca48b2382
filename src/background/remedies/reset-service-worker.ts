import type { Remedy } from './remedy.ts';

/** Unregister the site's service worker and delete its caches. The site registers a fresh one at the next load. */
export default {
  cost: 'cache',
  by: 'act-files',
  needs: ['worker-registered'],
  uselessIf: [],
} as const satisfies Remedy;
