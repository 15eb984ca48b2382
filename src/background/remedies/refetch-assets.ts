import type { Remedy } from './remedy.ts';

/** Fetch exactly the failed URLs past the HTTP cache, from the page's own cache partition; the good answers replace the bad ones. */
export default {
  cost: 'cache',
  by: 'act-files',
  needs: ['broken-asset'],
  uselessIf: [],
} as const satisfies Remedy;
