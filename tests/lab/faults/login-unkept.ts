import { COOKIE, SESSION_HEADER } from '../server/login-store.ts';
import { withoutHeaders } from '../server/answer.ts';
import type { FaultKind } from './types.ts';

export const loginUnkept: FaultKind<'login-unkept'> = {
  id: 'login-unkept',
  title: `A proxy takes ${COOKIE} and ${SESSION_HEADER} out of the answers: a login is accepted, and the next call is a stranger's`,
  source: 'a proxy that strips cookies and headers, cookies blocked for the site; seen in real releases (docs/lab.md, sources)',
  existsIn: () => true,
  hits: ({ ask }) => ask.path.startsWith('/server/'),
  act: () => ({ do: 'rewrite', with: (good) => withoutHeaders(good, ['Set-Cookie', SESSION_HEADER]) }),
  shows: {
    classic: 'login panel, a passing notice "Login failed. Check login information." or its like',
    antd: 'login panel, a notice or an alert "401 Unauthorized - Unauthorized access"',
    astryx: 'login panel, an alert',
  },
};
