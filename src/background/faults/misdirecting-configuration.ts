import { halted } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** The configuration sends the page to its own server by the wrong scheme, and nothing arrives there. */
export default {
  code: 'WUR-16',
  blame: 'server',
  all: ['misdirecting-configuration'],
  any: halted,
  none: [],
  plan: [],
} as const satisfies Fault;
