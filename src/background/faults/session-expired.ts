import type { Fault } from './fault.ts';

/** The login session is over. Signing in again is all it takes. */
export default {
  code: 'WUR-21',
  blame: 'user',
  all: [],
  any: ['session-expired', 'session-refused'],
  none: ['signed-out'],
  unless: ['login-under-way'],
  plan: [],
} as const satisfies Fault;
