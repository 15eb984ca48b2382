import type { AppProxy } from './app-proxy.ts';
import { compactJson, json, problem, type Answer, type Ask } from './answer.ts';
import { parseQuery, type Document } from './gql/parse.ts';
import { resolveQuery } from './gql/resolve.ts';
import { RATE_LIMIT } from './func.ts';
import type { Quirks } from './quirks.ts';
import type { Role } from './world/people.ts';
import { rootSource } from './world/root.ts';

/** What is asked, read from the query's text: the clients send no operation name beside it. */
export interface Asked {
  readonly operation: string | null;
  readonly roots: readonly string[];
  /** What they are called in the answer. */
  readonly keys: readonly string[];
  readonly document: Document;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const GQL_PATHS = ['/func/admin/gql', '/func/admin/graphql'] as const;
/** Root fields that carry a session list; the last is the project administrators' (26.7 on). */
export const LIST_ROOTS = ['compute_session_nodes', 'compute_session_list', 'projectSessionsV2'] as const;

export function readGraphql(ask: Ask): Asked | null {
  if (ask.method !== 'POST' || !(GQL_PATHS as readonly string[]).includes(ask.path)) return null;
  const { query, variables } = JSON.parse(ask.body.toString('utf8')) as { query: string; variables?: Record<string, unknown> };
  const document = parseQuery(query);
  const fields = document.operation.selection.filter((one) => 'name' in one);
  return { operation: document.operation.name, roots: fields.map(({ name }) => name), keys: fields.map(({ alias }) => alias), document, variables: variables ?? {} };
}

export function asksForSessions(asked: Asked): boolean {
  return asked.roots.some((root) => (LIST_ROOTS as readonly string[]).includes(root));
}

/** The old path answers bare data; `/admin/gql` in the envelope of the specification. */
export function graphqlAnswer(ask: Ask, asked: Asked, { sessions, role, quirks, proxy = null }: { readonly sessions: number; readonly role: Role; readonly quirks: Quirks; readonly proxy?: AppProxy | null }): Answer {
  if (asked.document.operation.kind !== 'query') return problem(400, 'generic-bad-request', 'The lab changes nothing: mutations are refused.');
  const data = resolveQuery(asked.document, asked.variables, rootSource(sessions, role, proxy?.apps.mounts));
  const envelope = ask.path === '/func/admin/gql' ? { data, ...(role === 'user' ? plainUserErrors(asked, quirks) : {}) } : data;
  // A gateway passes the manager's headers on to nobody.
  return quirks.is26 ? compactJson(envelope) : json(envelope, 200, RATE_LIMIT);
}

/** 26.x: refused to a plain user on every full load of a healthy page. */
function plainUserErrors(asked: Asked, quirks: Quirks): { errors?: unknown[] } {
  if (!quirks.is26 || !asked.roots.includes('storage_volume_list')) return {};
  return { errors: [{ message: 'Forbidden operation. (superadmin privilege required)', path: ['storage_volume_list'] }] };
}
