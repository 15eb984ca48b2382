import { isRightLogin } from './answers.ts';
import type { FaultKind } from './types.ts';

export const loginMonitor: FaultKind<'login-monitor'> = {
  id: 'login-monitor',
  title: 'The account is a monitor, which the Web-UI lets in nowhere: it ends the login itself',
  source: 'read in the client of 22.09.20 to 26.9.4: it ends such a login before it asks anything (docs/web-ui.md, what a refused login looks like)',
  existsIn: () => true,
  hits: isRightLogin,
  act: () => ({ do: 'rewrite', with: (good) => ({ ...good, body: String(good.body).replace('"role": "user"', '"role": "monitor"') }) }),
  shows: { classic: 'login panel, a passing notice', antd: 'to 26.3 the same; from 26.4 an alert', astryx: 'login panel, an alert' },
};
