import { visiblyBroken } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** A piece of the page failed to load or was kept broken in this browser; the server has a good one. */
export default {
  code: 'WUR-34',
  blame: 'browser',
  all: ['asset-good-on-server', 'broken-asset'],
  any: [...visiblyBroken, 'spelt-icons'],
  none: [],
  leadsTo: 'signed-out',
  plan: ['reload', 'refetch-assets', 'reset-service-worker', 'reload-past-cache'],
} as const satisfies Fault;
