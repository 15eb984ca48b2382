import { quirksOf } from '../server/quirks.ts';
import { isRightLogin, loginRefusal } from './answers.ts';
import type { FaultKind } from './types.ts';

export const login500: FaultKind<'login-500'> = {
  id: 'login-500',
  title: 'The database is down while somebody signs in: the manager greets, and fails at the login',
  source: 'docs/backend.md, Postgres stopped',
  isServers: true,
  existsIn: (pin) => quirksOf(pin).refusedLoginStatus === 401,
  hits: isRightLogin,
  act: ({ pin }) => ({ do: 'answer', answer: loginRefusal(pin, 'internal-server-error', 'Internal server error.', null, 500) }),
  shows: { classic: '-', antd: 'login panel, an alert', astryx: 'login panel, an alert' },
};
