import type { FaultKind } from './types.ts';

export const listTruncated: FaultKind<'list-truncated'> = {
  id: 'list-truncated',
  title: 'The session list answer ends half way',
  source: 'a connection that breaks off half way; seen in real releases (docs/lab.md, sources)',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'truncate' }),
  shows: {
    classic: 'as list-reset',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"',
  },
};
