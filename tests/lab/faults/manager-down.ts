import { compactJson, problem, type Answer } from '../server/answer.ts';
import type { Asked } from '../server/graphql.ts';
import { quirksOf } from '../server/quirks.ts';
import type { FaultKind } from './types.ts';

/** "After some failures": the pool's health check counts three. */
const POOL_GIVES_UP_AFTER = 3;

export const managerDown: FaultKind<'manager-down'> = {
  id: 'manager-down',
  title: 'The web server lives and the manager behind it does not: 502, from 26 on 503 after some failures; from 26.8 on GraphQL is 200 with errors',
  source: 'docs/backend.md, what requests get while a part is broken: manager stopped',
  isServers: true,
  existsIn: () => true,
  hits: ({ ask }) => (ask.path.startsWith('/func/') && ask.path !== '/func/ping') || (ask.path === '/server/login' && ask.method === 'POST'),
  act({ pin, asked }, count) {
    const { is26, gatewayTellsFields } = quirksOf(pin);
    return { do: 'answer', answer: asked && gatewayTellsFields ? refusedToGateway(asked) : inaccessible(is26 && count >= POOL_GIVES_UP_AFTER) };
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

/** The gateway lives, and tells of each field that nobody took its question (26.8.3, 26.9.6). */
function refusedToGateway({ keys }: Asked): Answer {
  const errors = keys.map((key) => ({ message: 'connect ECONNREFUSED 127.0.0.1:8091', path: [key], extensions: { request: { method: 'POST' }, code: 'SUBREQUEST_HTTP_ERROR', serviceName: 'graphene' } }));
  return compactJson({ errors, data: Object.fromEntries(keys.map((key) => [key, null])) });
}
