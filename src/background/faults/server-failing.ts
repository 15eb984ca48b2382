import type { Fault } from './fault.ts';

/** The server itself fails: errors, a gateway page, no answer in time, GraphQL errors. Where it answers nothing at all, whatever still stands on the page. */
export default {
  code: 'WUR-13',
  blame: 'server',
  all: ['server-failing'],
  any: ['bare-error-page', 'error-in-list-place', 'blank-list', 'endless-list-loading', 'blank-root', 'endless-splash', 'list-contradicts-tab', 'list-not-refreshing', 'signed-out', 'silent-server'],
  none: [],
  // Whose fault that is cannot be told, and a sign-on ends by no waiting.
  unless: ['foreign-answers'],
  plan: [],
} as const satisfies Fault;
