import type { Fault } from './fault.ts';

/** The page prefers the server address of an earlier visit to the one that its server names, and asks this server nothing. */
export default {
  code: 'WUR-57',
  blame: 'browser',
  all: ['stale-endpoint', 'silent-login-panel'],
  any: [],
  none: [],
  plan: ['forget-endpoint'],
  leadsTo: 'signed-out',
} as const satisfies Fault;
