import { json, problem, type Answer } from '../server/answer.ts';
import type { FaultKind } from './types.ts';

export const listGraphqlErrors: FaultKind<'list-graphql-errors'> = {
  id: 'list-graphql-errors',
  title: 'The session list query is answered 200 with errors and data null',
  source: 'docs/web-ui.md, how a list fails; the old path makes them 400',
  isServers: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'list',
  act: ({ ask }) => ({ do: 'answer', answer: refused(ask.path) }),
  shows: {
    classic: '24.03.10: as if empty, with a notice "Problem occurred."; on the old path as 500',
    antd: 'the content area is replaced: "An error has occurred." + "Reload the page"',
    astryx: 'the content area is replaced: "An error has occurred." + "Reload the page"',
  },
};

function refused(path: string): Answer {
  const message = 'Internal server error.';
  if (path === '/func/admin/graphql') return problem(400, 'graphql-error', 'GraphQL-generated error.', { data: [message] });
  return json({ data: null, errors: [{ message, path: ['compute_session_nodes'] }] });
}
