import type { Fault } from './fault.ts';

/** The web server cannot look up its login sessions, so that nobody can be or get signed in. */
export default {
  code: 'WUR-15',
  blame: 'server',
  all: ['signed-out', 'session-check-failing'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
