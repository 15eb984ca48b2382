import { halted } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** The client stumbles over its own broken log at every request, so that nobody can be signed in. */
export default {
  code: 'WUR-55',
  blame: 'browser',
  all: ['broken-client-log'],
  any: halted,
  none: [],
  plan: ['forget-client-log'],
  leadsTo: 'signed-out',
} as const satisfies Fault;
