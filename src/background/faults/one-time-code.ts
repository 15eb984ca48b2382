import type { Fault } from './fault.ts';

/** A second factor is asked for, as the account is set up: no breakage, whether or not a code was refused. */
export default {
  code: 'WUR-28',
  blame: 'user',
  all: ['one-time-code-asked'],
  any: [],
  none: ['live-session'],
  plan: [],
} as const satisfies Fault;
