import { internalServerError } from './answers.ts';
import type { FaultKind } from './types.ts';

export const list500: FaultKind<'list-500'> = {
  id: 'list-500',
  title: 'The session list query is answered 500',
  source: 'docs/backend.md, what requests get while a part is broken: Postgres stopped',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'answer', answer: internalServerError() }),
  shows: {
    classic: 'no rows, pager "1 / 0", a passing notice "500 Internal Server Error - …"; a list already shown keeps its old rows',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"; no further request',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"; no further request',
  },
};
