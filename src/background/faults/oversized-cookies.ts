import type { Fault } from './fault.ts';

/** What the browser sends along is too large for the server: it refuses everything that comes with cookies, and nothing that comes without. */
export default {
  code: 'WUR-61',
  blame: 'browser',
  all: ['answers-without-cookies'],
  any: ['page-refused', 'request-refused'],
  none: [],
  plan: [],
} as const satisfies Fault;
