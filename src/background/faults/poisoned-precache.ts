import { visiblyBroken } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** The service worker keeps an HTML page in place of a script and serves it at every visit. */
export default {
  code: 'WUR-32',
  blame: 'browser',
  all: ['poisoned-precache'],
  any: visiblyBroken,
  none: [],
  plan: ['reset-service-worker', 'reload-past-cache'],
} as const satisfies Fault;
