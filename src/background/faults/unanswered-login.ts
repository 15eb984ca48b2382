import type { Fault } from './fault.ts';

/** Nobody answered the sign-in, while the server answers other questions: what is in its way is not the server. */
export default {
  code: 'WUR-02',
  blame: 'network',
  all: ['login-unanswered'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
