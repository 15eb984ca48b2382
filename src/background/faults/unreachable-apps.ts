import type { Fault } from './fault.ts';

/** WSProxy is down, or something on the way to it is: the page works, and no app opens. */
export default {
  code: 'WUR-17',
  blame: 'server',
  all: ['app-proxy-failing'],
  any: [],
  none: [],
  plan: [],
  works: true,
} as const satisfies Fault;
