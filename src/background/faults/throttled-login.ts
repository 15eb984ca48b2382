import type { Fault } from './fault.ts';

/** Too many requests, says an answer that does not say whose: to a sign-in, or to the page before there was one. */
export default {
  code: 'WUR-04',
  blame: 'network',
  all: ['login-throttled'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
