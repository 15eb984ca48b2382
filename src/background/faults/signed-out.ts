import { disfigured } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** Nobody is signed in: the session list is not there to be judged. A form that is seen to be broken is mended first. */
export default {
  code: 'WUR-22',
  blame: 'user',
  all: ['signed-out'],
  any: [],
  none: ['still-loading'],
  unless: ['login-under-way', 'session-unknown', ...disfigured],
  plan: [],
} as const satisfies Fault;
