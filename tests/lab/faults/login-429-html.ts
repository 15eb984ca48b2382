import { gatewayPage, isRightLogin } from './answers.ts';
import type { FaultKind } from './types.ts';

export const login429Html: FaultKind<'login-429-html'> = {
  id: 'login-429-html',
  title: 'A proxy lets no more requests through for a while: 429 with a page of its own',
  source: 'nginx, limit_req_status 429; the web server answers JSON (docs/web-ui.md, what a refused login looks like)',
  isServers: true,
  existsIn: () => true,
  hits: isRightLogin,
  act: () => ({ do: 'answer', answer: gatewayPage(429, 'Too Many Requests') }),
  shows: {
    classic: 'login panel, a passing notice, as of too many failures',
    antd: 'login panel, an alert "429 Too Many Requests - undefined"',
    astryx: 'login panel, an alert "429 Too Many Requests - undefined"',
  },
};
