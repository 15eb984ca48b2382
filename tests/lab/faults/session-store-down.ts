import { text } from '../server/answer.ts';
import type { FaultKind } from './types.ts';
import { webuiFrom } from './types.ts';

export const sessionStoreDown: FaultKind<'session-store-down'> = {
  id: 'session-store-down',
  title: 'The web server cannot look up its login sessions',
  source: 'docs/backend.md, what requests get while a part is broken: redis stopped',
  isServers: true,
  existsIn: () => true,
  // The manager's greeting needs no session before 26.9.
  hits: ({ ask, kind, pin }) => kind === 'login' || kind === 'login-check' || (ask.path.startsWith('/func/') && ask.path !== '/func/ping' && (ask.path !== '/func/' || webuiFrom(pin, 26, 9))),
  act: () => ({ do: 'answer', answer: text('500 Internal Server Error\n\nServer got itself in trouble', 500) }),
  shows: { classic: 'a load ends in the login panel', antd: 'a load ends in the login panel', astryx: 'a load ends in the login panel' },
};
