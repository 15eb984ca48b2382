import type { Fault } from './fault.ts';

/** A dead id in localStorage hides a live login session: without it the user is signed in again, without a password. */
export default {
  code: 'WUR-51',
  blame: 'browser',
  all: ['dead-session-id'],
  any: ['signed-out', 'session-expired', 'session-refused'],
  none: [],
  plan: ['forget-session-id'],
} as const satisfies Fault;
