import type { Answer } from '../server/answer.ts';
import type { FaultKind } from './types.ts';

export const listPartialNull: FaultKind<'list-partial-null'> = {
  id: 'list-partial-null',
  title: 'The list\'s root is null while the counts beside it are right',
  source: 'web-ui-pages.md 3, partial',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: () => ({ do: 'rewrite', with: withoutRows }),
  shows: {
    classic: 'no rows, a notice "Problem occurred…" or nothing at all',
    antd: 'looks empty ("No data") under tabs that still count ("All 7")',
    astryx: 'looks empty ("No data to display") under tabs that still count',
  },
};

/** The first list root loses its value; aliases that only count keep theirs. */
function withoutRows(good: Answer): Answer {
  const body = JSON.parse(String(good.body)) as Record<string, unknown>;
  const data = ('data' in body ? body['data'] : body) as Record<string, unknown>;
  const [root] = Object.entries(data).find(([, value]) => holdsRows(value)) ?? [];
  if (root === undefined) return good;
  data[root] = null;
  const errors = [{ message: 'Internal server error.', path: [root] }];
  return { ...good, body: JSON.stringify('data' in body ? { ...body, errors } : body) };
}

function holdsRows(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('edges' in value || 'items' in value);
}
