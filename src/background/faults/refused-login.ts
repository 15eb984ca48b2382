import type { Fault } from './fault.ts';

/** The server did not accept name and password, or not from this account as it is; statuses do not tell which. */
export default {
  code: 'WUR-25',
  blame: 'user',
  all: ['login-refused'],
  any: [],
  none: ['live-session'],
  plan: [],
} as const satisfies Fault;
