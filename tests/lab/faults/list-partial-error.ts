import { withoutRows } from './partial.ts';
import type { FaultKind } from './types.ts';

export const listPartialError: FaultKind<'list-partial-error'> = {
  id: 'list-partial-error',
  title: 'The list\'s root failed: null, with an error that names it, while the counts beside it are right',
  source: 'an error of the list’s own field inside a 200; read in the managers (docs/lab.md, sources)',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'rewrite', with: (good) => withoutRows(good, true) }),
  shows: {
    classic: '24.03.10 looks empty ("No sessions to display", "1 / 1")',
    antd: '"An error occurred while loading the list." in place of the table; tabs and their counts stay',
    astryx: '"An error occurred while loading the list." in place of the table; tabs and their counts stay',
  },
};
