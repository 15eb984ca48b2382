import { halted } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** The browser keeps nothing for this site, and the page cannot do without. */
export default {
  code: 'WUR-59',
  blame: 'browser',
  all: ['blocked-storage'],
  any: [...halted, 'silent-page'],
  none: [],
  plan: [],
} as const satisfies Fault;
