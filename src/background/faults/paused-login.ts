import type { Fault } from './fault.ts';

/** The page's own count of tries: it holds them back, and asks the server nothing. The time runs from the last try. */
export default {
  code: 'WUR-73',
  blame: 'user',
  all: ['login-paused'],
  any: [],
  none: ['live-session'],
  plan: [],
} as const satisfies Fault;
