import type { Fault } from './fault.ts';

/** After an upgrade the service worker still hands out the old page for "/". */
export default {
  code: 'WUR-31',
  blame: 'browser',
  all: ['old-shell-precached', 'newer-build-on-server'],
  any: [],
  none: [],
  plan: ['reset-service-worker', 'reload-past-cache'],
} as const satisfies Fault;
