import type { Fault } from './fault.ts';

/** The session list failed although the server answers now. */
export default {
  code: 'WUR-41',
  blame: 'browser',
  all: ['server-answers'],
  any: ['error-in-list-place', 'blank-list', 'endless-list-loading'],
  none: ['retry-pending'],
  plan: ['reload', 'reload-past-cache'],
} as const satisfies Fault;
