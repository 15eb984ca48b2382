import type { Fault } from './fault.ts';

/** Somebody in front of the server answered the sign-in in its place. */
export default {
  code: 'WUR-03',
  blame: 'network',
  all: ['login-intercepted'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
