import type { Fault } from './fault.ts';

/** The computer is offline: nothing to repair, nothing to blame. */
export default {
  code: 'WUR-01',
  blame: 'network',
  all: ['offline'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
