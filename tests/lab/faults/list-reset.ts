import type { FaultKind } from './types.ts';

export const listReset: FaultKind<'list-reset'> = {
  id: 'list-reset',
  title: 'The connection is reset under the session list query',
  source: 'web-ui-pages.md 3, TCP reset',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'reset' }),
  shows: {
    classic: '24.x and 25.x to 25.14: the whole app unmounts; older: no rows and a passing notice',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page" after several tries',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page" after several tries',
  },
};
