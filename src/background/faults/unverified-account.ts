import type { Fault } from './fault.ts';

/** The account's e-mail address is not verified. */
export default {
  code: 'WUR-71',
  blame: 'user',
  all: ['account-unverified'],
  any: [],
  none: ['live-session'],
  plan: [],
} as const satisfies Fault;
