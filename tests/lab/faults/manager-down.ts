import { problem, type Answer } from '../server/answer.ts';
import { quirksOf } from '../server/quirks.ts';
import type { FaultKind } from './types.ts';

/** "After some failures": the pool's health check counts three. */
const POOL_GIVES_UP_AFTER = 3;

export const managerDown: FaultKind<'manager-down'> = {
  id: 'manager-down',
  title: 'The web server lives and the manager behind it does not: 502, and from 26 on 503 after some failures',
  source: 'real-cluster.md 2.3, manager stopped',
  isServers: true,
  existsIn: () => true,
  hits: ({ ask }) => (ask.path.startsWith('/func/') && ask.path !== '/func/ping') || (ask.path === '/server/login' && ask.method === 'POST'),
  act: ({ pin }, count) => ({ do: 'answer', answer: inaccessible(quirksOf(pin).is26 && count >= POOL_GIVES_UP_AFTER) }),
  shows: {
    classic: 'open tab: rows stay, a notice "502 Bad Gateway - …"; a load ends in the login panel',
    antd: 'open tab: error page; a load ends in the login panel although the session lives',
    astryx: 'open tab: error page; a load ends in the login panel although the session lives',
  },
};

function inaccessible(poolGaveUp: boolean): Answer {
  return poolGaveUp
    ? problem(503, 'webserver/manager-connection-unavailable', 'No healthy Manager endpoint is available.')
    : problem(502, 'bad-gateway', 'The proxy target server is inaccessible.');
}
