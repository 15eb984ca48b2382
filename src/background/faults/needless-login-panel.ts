import type { Fault } from './fault.ts';

/** The page asks for a login although its session is alive and the server answers: a request of its start had failed. */
export default {
  code: 'WUR-53',
  blame: 'browser',
  all: ['needless-login-panel'],
  any: [],
  // Its reload would be one request more.
  none: ['login-throttled'],
  plan: ['reload'],
} as const satisfies Fault;
