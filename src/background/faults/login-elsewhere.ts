import type { Fault } from './fault.ts';

/** The account is signed in elsewhere as often as it may be; the page itself asks whether to end that login. */
export default {
  code: 'WUR-27',
  blame: 'user',
  all: ['login-elsewhere'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
