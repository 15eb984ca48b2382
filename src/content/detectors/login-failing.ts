import { detector } from '../../core/finding.ts';

/**
 * The newest try to sign in met a server that failed, so that nobody has judged name and password. With the database stopped the manager's greeting is
 * well for more than a minute (seen: 26.9.6; servers before 26.4 answer 200 then, docs/backend.md).
 */
export default detector({
  requires: ['login'],
  detect({ login }) {
    if (!login.panel) return 'inapplicable';
    return (login.tries.at(-1) ?? 0) >= 500 ? 'present' : 'absent';
  },
});
