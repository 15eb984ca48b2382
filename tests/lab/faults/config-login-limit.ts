import type { FaultKind } from './types.ts';

export const configLoginLimit: FaultKind<'config-login-limit'> = {
  id: 'config-login-limit',
  title: 'The site lets the page try to sign in once, and then holds it back for 3 minutes',
  source: 'docs/web-ui.md, what a refused login looks like: the page’s own limit',
  existsIn: () => true,
  hits: ({ kind }) => kind === 'config',
  act: () => ({ do: 'rewrite', with: (good) => ({ ...good, body: String(good.body).replace('[general]', '[general]\nloginAttemptLimit = 1') }) }),
  shows: { classic: 'a passing notice, and no request', antd: 'to 26.2 the same; from 26.3 an alert', astryx: 'an alert, and no request' },
};
