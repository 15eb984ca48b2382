import type { Remedy } from './remedy.ts';

/** An ordinary reload: the verification's own navigation is the whole act. */
export default {
  cost: 'page-state',
  by: 'verification',
  needs: [],
  uselessIf: ['cached-bad-asset', 'old-shell-precached', 'poisoned-precache'],
} as const satisfies Remedy;
