import type { Fault } from './fault.ts';

/** The server lets nobody in who has no keypair; only an administrator can give one. */
export default {
  code: 'WUR-72',
  blame: 'user',
  all: ['keypair-missing'],
  any: [],
  none: ['live-session'],
  plan: [],
} as const satisfies Fault;
