import type { Fault } from './fault.ts';

/** The account was made inactive; its login session is still there. */
export default {
  code: 'WUR-23',
  blame: 'user',
  all: ['account-inactive'],
  any: [],
  none: [],
  plan: [],
} as const satisfies Fault;
