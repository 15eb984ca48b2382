import type { Remedy } from './remedy.ts';

/** Remove the client's log of its requests, and what an older release left of one: debug data, and the page begins a new one. */
export default {
  cost: 'page-state',
  by: 'act-stored',
  needs: ['removable-log'],
  uselessIf: [],
} as const satisfies Remedy;
