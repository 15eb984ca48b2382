import type { Fault } from './fault.ts';

/** Nobody is signed in: the session list is not there to be judged. */
export default {
  code: 'WUR-22',
  blame: 'user',
  all: ['signed-out'],
  any: [],
  none: ['still-loading'],
  unless: ['login-under-way'],
  plan: [],
} as const satisfies Fault;
