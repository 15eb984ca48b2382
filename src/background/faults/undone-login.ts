import type { Fault } from './fault.ts';

/** A login was accepted, and then refused or not recognised. What undoes it cannot be told from here, and nothing that is stored is known to be guilty. */
export default {
  code: 'WUR-54',
  blame: 'browser',
  all: ['login-undone'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
