import type { Fault } from './fault.ts';

/** The server did not accept name and password, or not from this account as it is; neither statuses nor words tell which. */
export default {
  code: 'WUR-25',
  blame: 'user',
  all: [],
  any: ['login-refused', 'refusal-in-words'],
  none: ['live-session'],
  plan: [],
} as const satisfies Fault;
