import type { Fault } from './fault.ts';

/** The server itself no longer has, or refuses, a piece that its current page needs. */
export default {
  code: 'WUR-14',
  blame: 'server',
  all: ['broken-asset'],
  any: ['asset-gone', 'asset-refused'],
  none: ['newer-build-on-server'],
  plan: [],
} as const satisfies Fault;
