import type { Remedy } from './remedy.ts';

/** Ask the server to log this session out, as the page's own button does: it drops the HttpOnly cookie itself. And remove the id from localStorage. */
export default {
  cost: 'session',
  by: 'act-login',
  needs: ['live-session', 'keypair-unknown'],
  uselessIf: [],
} as const satisfies Remedy;
