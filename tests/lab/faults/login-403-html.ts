import { gatewayPage, isRightLogin } from './answers.ts';
import type { FaultKind } from './types.ts';

export const login403Html: FaultKind<'login-403-html'> = {
  id: 'login-403-html',
  title: 'Something in front of the server refuses the sign-in with a page of its own',
  source: 'a proxy or a web application firewall; the web server has no such answer (docs/web-ui.md, what a refused login looks like)',
  isServers: true,
  existsIn: () => true,
  hits: isRightLogin,
  act: () => ({ do: 'answer', answer: gatewayPage(403, 'Forbidden') }),
  shows: {
    classic: 'login panel, a passing notice "No manager found at API Endpoint. …"',
    antd: 'login panel, an alert "403 Forbidden - undefined"',
    astryx: 'login panel, an alert "403 Forbidden - undefined"',
  },
};
