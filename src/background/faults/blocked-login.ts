import type { Fault } from './fault.ts';

/** Too many tries failed: for 20 minutes after the last one the server takes none, not even a right one. */
export default {
  code: 'WUR-26',
  blame: 'user',
  all: ['login-blocked'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
