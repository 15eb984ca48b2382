import type { Visit } from '../../core/evidence.ts';
import { listOf } from '../lists/route.ts';
import type { Memory } from '../memory.ts';

export function collectVisit(memory: Memory, path = location.pathname): Visit {
  return {
    route: listOf(path) !== null ? 'list' : path === '/' || path === '/index.html' ? 'root' : 'other',
    online: navigator.onLine,
    secure: window.isSecureContext,
    awakeMs: Math.round(memory.clock.awakeMs()),
    awakeOnRouteMs: Math.round(memory.clock.onRouteMs()),
    readyState: document.readyState,
  };
}
