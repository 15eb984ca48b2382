import type { FaultKind } from './types.ts';

export const listHang: FaultKind<'list-hang'> = {
  id: 'list-hang',
  title: 'The session list query is never answered',
  source: 'docs/backend.md, what requests get while a part is broken: manager frozen',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'hang' }),
  shows: {
    classic: 'no rows, pager "1 / 0"; after the client\'s time-out a notice "Request timeout"',
    antd: 'a skeleton for ever',
    astryx: 'five skeleton bars for ever',
  },
};
