import type { Fault } from './fault.ts';

/** A login was accepted and then not recognised: its cookie and its header are lost on the way. What loses them cannot be told from here, and nothing that is stored is known to be guilty. */
export default {
  code: 'WUR-54',
  blame: 'browser',
  all: ['login-not-kept'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
