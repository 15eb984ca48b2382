import type { Fault } from './fault.ts';

/** The session's cookie stands twice, and the one that the server goes by is dead. Which of them goes is the user's to say: one may be other sites' too. */
export default {
  code: 'WUR-63',
  blame: 'browser',
  all: ['doubled-cookies'],
  any: ['login-undone', 'lost-cookie', 'hidden-login'],
  none: [],
  plan: [],
  works: 'lost-cookie',
} as const satisfies Fault;
