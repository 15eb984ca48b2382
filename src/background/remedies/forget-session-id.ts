import { sessionIdKey } from '../../core/session-id.ts';
import type { Remedy } from './remedy.ts';

/** Remove the one dead id from localStorage. The cookie is alive, so that the next load is signed in as whoever it belongs to. */
export default {
  cost: 'session',
  by: 'act-stored',
  needs: ['dead-session-id'],
  uselessIf: [],
  takes: [sessionIdKey],
} as const satisfies Remedy;
