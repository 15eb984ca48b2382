import type { Fault } from './fault.ts';

/** The server itself fails: errors, a gateway page, no answer in time, GraphQL errors. */
export default {
  code: 'WUR-13',
  blame: 'server',
  all: ['server-failing'],
  any: ['bare-error-page', 'error-in-list-place', 'blank-list', 'endless-list-loading', 'blank-root', 'endless-splash', 'list-contradicts-tab', 'list-not-refreshing', 'signed-out'],
  none: [],
  plan: [],
} as const satisfies Fault;
