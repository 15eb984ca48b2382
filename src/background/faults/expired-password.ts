import type { Fault } from './fault.ts';

/** The password has expired, and the page asks for a new one. */
export default {
  code: 'WUR-29',
  blame: 'user',
  all: ['password-expired'],
  any: [],
  none: ['live-session'],
  plan: [],
} as const satisfies Fault;
