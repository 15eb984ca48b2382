import { problem } from '../server/answer.ts';
import { quirksOf } from '../server/quirks.ts';
import type { FaultKind } from './types.ts';

export const gatewayDown: FaultKind<'gateway-down'> = {
  id: 'gateway-down',
  title: 'The GraphQL gateway is stopped: all else is well, the greeting and the login too',
  source: 'docs/backend.md, what requests get while a part is broken: gateway stopped',
  isServers: true,
  existsIn: (pin) => quirksOf(pin).is26,
  hits: ({ kind }) => kind === 'list' || kind === 'gql',
  act: () => ({ do: 'answer', answer: problem(502, 'bad-gateway', 'The proxy target server is inaccessible.') }),
  shows: { classic: '-', antd: 'login panel over a live session', astryx: 'login panel over a live session' },
};
