import { visiblyBroken } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** The files on the server were replaced but it still hands out its old index page from memory: every browser meets missing chunks, and no cache is to blame. */
export default {
  code: 'WUR-11',
  blame: 'server',
  all: ['server-serves-old-page'],
  any: visiblyBroken,
  none: [],
  plan: [],
} as const satisfies Fault;
