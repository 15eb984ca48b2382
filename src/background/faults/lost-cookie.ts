import type { Fault } from './fault.ts';

/** Signed in by the id in localStorage alone: the page works, downloads and live progress do not. */
export default {
  code: 'WUR-58',
  blame: 'browser',
  all: ['lost-cookie'],
  any: [],
  none: [],
  plan: ['renew-cookie'],
  works: true,
} as const satisfies Fault;
