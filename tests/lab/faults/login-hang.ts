import { isRightLogin } from './answers.ts';
import type { FaultKind } from './types.ts';

export const loginHang: FaultKind<'login-hang'> = {
  id: 'login-hang',
  title: 'The sign-in is never answered',
  source: 'a frozen proxy; docs/backend.md, what requests get while a part is broken: manager frozen',
  isServers: true,
  existsIn: () => true,
  hits: isRightLogin,
  act: () => ({ do: 'hang' }),
  shows: {
    classic: 'login panel; the page gives up after 15 s, without a word that stays',
    antd: 'login panel, its button turning; after 30 s an alert "Request timeout"',
    astryx: 'login panel, its button turning; after 30 s an alert',
  },
};
