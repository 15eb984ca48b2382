import { unauthorized } from '../server/router.ts';
import type { FaultKind } from './types.ts';

export const list401: FaultKind<'list-401'> = {
  id: 'list-401',
  title: 'The session list query is refused by the web server: the login session is over',
  source: 'docs/web-ui.md, what the web server does: a dead session',
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'answer', answer: unauthorized() }),
  shows: {
    classic: 'as 500, with "401 Unauthorized - Unauthorized access"',
    antd: '"Your login session has expired." + "Login"',
    astryx: '"Your login session has expired." + "Login"',
  },
};
