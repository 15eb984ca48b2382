import { visiblyBroken } from '../../core/symptoms.ts';
import type { Fault } from './fault.ts';

/** The web server cannot look up its login sessions, so that nobody can be or get signed in. */
export default {
  code: 'WUR-15',
  blame: 'server',
  all: ['session-check-failing'],
  any: ['signed-out', 'session-expired', ...visiblyBroken],
  none: [],
  plan: [],
} as const satisfies Fault;
