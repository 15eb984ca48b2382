import type { Fault } from './fault.ts';

/** The server failed at the sign-in itself, while all that can be asked without one is well. Only another try tells whether it is over. */
export default {
  code: 'WUR-18',
  blame: 'server',
  all: ['login-failing'],
  any: [],
  none: [],
  unless: ['live-session'],
  plan: [],
} as const satisfies Fault;
