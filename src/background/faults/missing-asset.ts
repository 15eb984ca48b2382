import { visiblyBroken } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** The server itself no longer has, or refuses, a piece that its current page has asked for. */
export default {
  code: 'WUR-14',
  blame: 'server',
  all: ['asset-missing', 'broken-asset'],
  any: [],
  none: ['newer-build-on-server'],
  worksWithout: [...visiblyBroken, 'spelt-icons'],
  plan: [],
} as const satisfies Fault;
