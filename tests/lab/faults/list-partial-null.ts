import { withoutRows } from './partial.ts';
import type { FaultKind } from './types.ts';

export const listPartialNull: FaultKind<'list-partial-null'> = {
  id: 'list-partial-null',
  title: 'The list\'s root is null, without an error, while the counts beside it are right',
  source: 'a field that is null beside others that are well; seen in real releases (docs/lab.md, sources)',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'rewrite', with: (good) => withoutRows(good, false) }),
  shows: {
    classic: 'no rows, 24.03.10 as if empty with a notice "Problem occurred."',
    antd: 'looks empty ("No data") under tabs that still count ("All 7")',
    astryx: 'looks empty ("No data to display") under tabs that still count',
  },
};
