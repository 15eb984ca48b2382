import type { FaultKind } from './types.ts';

export const serverDown: FaultKind<'server-down'> = {
  id: 'server-down',
  title: 'The web server is gone: connections are refused',
  source: 'docs/compatibility.md, on the real back end: the web server is stopped',
  isServers: true,
  closesPort: true,
  existsIn: () => true,
  hits: () => false,
  act: () => ({ do: 'reset' }),
  shows: {
    classic: 'open tab: old rows and a notice, or blank; a load ends on the browser\'s own error page',
    antd: 'the content area is replaced by the error page, or the page reloads itself onto the browser\'s error page',
    astryx: 'as antd',
  },
};
