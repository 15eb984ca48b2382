import type { Remedy } from './remedy.ts';

/** Ask the server to prolong this login, as the page itself can: its answer brings the cookie anew. */
export default {
  cost: 'page-state',
  by: 'act-login',
  needs: ['renewable-cookie'],
  uselessIf: [],
} as const satisfies Remedy;
