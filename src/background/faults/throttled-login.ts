import type { Fault } from './fault.ts';

/** Too many requests, says an answer that does not say whose. */
export default {
  code: 'WUR-04',
  blame: 'network',
  all: ['login-throttled'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
