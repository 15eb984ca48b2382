import type { Remedy } from './remedy.ts';

/** Reload past the cache. Lazy chunks and a service worker's copies come back with the next navigation, so it stands last. */
export default {
  cost: 'cache',
  by: 'worker',
  needs: [],
  uselessIf: [],
} as const satisfies Remedy;
