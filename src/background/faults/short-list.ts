import type { Fault } from './fault.ts';

/** The list shows fewer sessions than the server has. */
export default {
  code: 'WUR-42',
  blame: 'browser',
  all: ['server-answers'],
  any: ['list-contradicts-tab', 'list-short-of-server'],
  none: [],
  plan: ['reload', 'reload-past-cache'],
} as const satisfies Fault;
