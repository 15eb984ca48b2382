import type { FaultKind } from './types.ts';

export const listReset: FaultKind<'list-reset'> = {
  id: 'list-reset',
  title: 'The connection is reset under the session list query',
  source: 'docs/web-ui.md, how a list fails; a connection that is reset',
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
