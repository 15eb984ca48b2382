import { webuiFrom, type FaultKind } from './types.ts';

export const configAutoLogout: FaultKind<'config-auto-logout'> = {
  id: 'config-auto-logout',
  title: 'The site lets the page end the login when its last tab was closed',
  source: 'docs/web-ui.md, what a refused login looks like: automatic logout',
  existsIn: (pin) => webuiFrom(pin, 24, 3),
  hits: ({ kind }) => kind === 'config',
  act: () => ({ do: 'rewrite', with: (good) => ({ ...good, body: String(good.body).replace('autoLogout = false', 'autoLogout = true') }) }),
  shows: { classic: 'login panel, once the page has logged itself out', antd: 'the same', astryx: 'the same' },
};
