import type { Visit } from '../../core/evidence.ts';
import type { Memory } from '../memory.ts';

/** Where session lists live: /job to 25.17, /session 24.03 to 26.7, below a project from 26.8, and the administrators' own. */
const listRoute = /^\/(job|session|admin-session|admin\/session|project-admin-session|project\/[^/]+\/(admin\/)?session)\/?$/;

export function collectVisit(memory: Memory, path = location.pathname): Visit {
  return {
    route: listRoute.test(path) ? 'list' : path === '/' || path === '/index.html' ? 'root' : 'other',
    online: navigator.onLine,
    awakeMs: Math.round(memory.clock.awakeMs()),
    awakeOnRouteMs: Math.round(memory.clock.onRouteMs()),
    readyState: document.readyState,
  };
}
