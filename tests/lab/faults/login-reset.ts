import { isRightLogin } from './answers.ts';
import type { FaultKind } from './types.ts';

export const loginReset: FaultKind<'login-reset'> = {
  id: 'login-reset',
  title: 'The connection is reset under the sign-in',
  source: 'a network or a proxy that breaks off; another extension that blocks the request looks the same to the page',
  isServers: true,
  existsIn: () => true,
  hits: isRightLogin,
  act: () => ({ do: 'reset' }),
  shows: {
    classic: 'login panel, a passing notice "No manager found at API Endpoint. …"',
    antd: 'login panel, an alert',
    astryx: 'login panel, an alert "TypeError: Failed to fetch"',
  },
};
