import type { Fault } from './fault.ts';

/** The rows on screen no longer refresh although the server answers. */
export default {
  code: 'WUR-43',
  blame: 'browser',
  all: ['server-answers', 'list-not-refreshing'],
  any: [],
  none: ['retry-pending'],
  plan: ['reload', 'reload-past-cache'],
} as const satisfies Fault;
