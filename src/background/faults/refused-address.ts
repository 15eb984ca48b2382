import type { Fault } from './fault.ts';

/** The account may be used from other addresses only. */
export default {
  code: 'WUR-24',
  blame: 'user',
  all: ['address-refused'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
