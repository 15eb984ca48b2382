import type { Fault } from './fault.ts';

/** The login session is over. Signing in again is all it takes. */
export default {
  code: 'WUR-21',
  blame: 'user',
  all: [],
  any: ['session-expired', 'session-refused'],
  none: ['signed-out'],
  // Signed in anew in another tab, say: what still stands here goes by a reload.
  unless: ['login-under-way', 'server-answers'],
  plan: [],
} as const satisfies Fault;
