import { compactJson, problem, type Answer } from '../server/answer.ts';
import type { Asked } from '../server/graphql.ts';
import { quirksOf } from '../server/quirks.ts';
import type { FaultKind } from './types.ts';

/** "After some failures": the pool's health check counts three. */
const POOL_GIVES_UP_AFTER = 3;

export const managerDown: FaultKind<'manager-down'> = {
  id: 'manager-down',
  title: 'The web server lives and the manager behind it does not: 502, from 26 on 503 after some failures; 26.9 answers GraphQL with 200 and errors',
  source: 'real-cluster.md 2.3, manager stopped; docs/backend.md',
  isServers: true,
  existsIn: () => true,
  hits: ({ ask }) => (ask.path.startsWith('/func/') && ask.path !== '/func/ping') || (ask.path === '/server/login' && ask.method === 'POST'),
  act({ pin, asked }, count) {
    const { is26, deadSessionGqlIs200: is269 } = quirksOf(pin);
    return { do: 'answer', answer: asked && is269 ? refusedToGateway(asked) : inaccessible(is26 && count >= POOL_GIVES_UP_AFTER) };
  },
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

/** The gateway lives, and tells of each field that nobody took its question (26.9.6). */
function refusedToGateway({ roots }: Asked): Answer {
  const errors = roots.map((root) => ({ message: 'connect ECONNREFUSED 127.0.0.1:8091', path: [root], extensions: { request: { method: 'POST' }, code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'graphene' } }));
  return compactJson({ errors, data: Object.fromEntries(roots.map((root) => [root, null])) });
}
