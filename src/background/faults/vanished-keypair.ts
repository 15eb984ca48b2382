import type { Fault } from './fault.ts';

/** The login session outlived its keypair: the web server calls it alive, the manager refuses it, and every visit meets it again. */
export default {
  code: 'WUR-52',
  blame: 'browser',
  all: ['live-session', 'keypair-unknown'],
  any: [],
  none: [],
  plan: ['end-session'],
  leadsTo: 'signed-out',
} as const satisfies Fault;
