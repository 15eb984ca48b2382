import { visiblyBroken } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** The server was upgraded under this open page, whose own pieces are gone from the server. */
export default {
  code: 'WUR-33',
  blame: 'browser',
  all: ['newer-build-on-server'],
  any: [...visiblyBroken, 'spelt-icons'],
  none: [],
  leadsTo: 'signed-out',
  plan: ['reload', 'refetch-assets', 'reset-service-worker', 'reload-past-cache'],
} as const satisfies Fault;
