import { halted } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** Nothing more fits into the site's storage, and the page stops at the first thing that it wants to keep (lablup/backend.ai-webui#928). */
export default {
  code: 'WUR-56',
  blame: 'browser',
  all: ['full-storage'],
  any: [...halted, 'silent-page'],
  none: [],
  plan: ['forget-client-log'],
  leadsTo: 'signed-out',
} as const satisfies Fault;
