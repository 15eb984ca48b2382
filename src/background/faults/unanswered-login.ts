import type { Fault } from './fault.ts';

/**
 * Nobody answered the sign-in, while the server answers other questions. These touch neither database nor plugins (`GET /func/` does not), so that what is in its
 * way may be the server's own sign-in as well as the network; who may look at either is the help desk.
 */
export default {
  code: 'WUR-02',
  blame: 'network',
  all: ['login-unanswered'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
