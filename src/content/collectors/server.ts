import type { List, Server } from '../../core/evidence.ts';
import { isFrom } from '../../core/version.ts';
import { ask, type Asked } from '../ask.ts';
import { sessionHeader } from '../session-id.ts';

/**
 * One read-only count query, as the page itself would ask it; never a mutation. One row is asked for with it, since a
 * server that fails on rows may still count. Classic releases (to 25.14) have
 * `compute_session_list`, later ones `compute_session_nodes` (scope_id since 24.12).
 */
const modern = 'query($scope: ScopeField, $filter: String) { compute_session_nodes(scope_id: $scope, first: 1, offset: 0, filter: $filter) { count edges { node { id } } }';
const classic = 'query($status: String, $group: String) { compute_session_list(limit: 1, offset: 0, status: $status, group_id: $group) { total_count items { id } } }';
/** Every classic list of running sessions has these, and some statuses more. */
const surelyRunning = 'RUNNING,PENDING';
/** The filter of the default view, 25.18 to 26.9. */
const running = 'status != "TERMINATED" & status != "CANCELLED"';

/** Of the manager's newer schema (since 26.2.0), which a page from 26.4 on asks too, and which a manager without its gateway does not know: it refuses the whole (docs/backend.md). */
const federated = ' myUserV2 { id } }';

/** What the manager is asked by the page itself. To 23.09 the client used /func/admin/graphql. */
export const askManager = (version: string | null, body: object): Promise<Asked> =>
  ask(`/func/admin/${version !== null && !isFrom(version, 24, 0) ? 'graphql' : 'gql'}`, {
    method: 'POST',
    cache: 'no-store',
    headers: { 'Content-Type': 'application/json', ...sessionHeader() },
    body: JSON.stringify(body),
  });

/** `project`: the id of the project that the page shows, where it is known; only then does the count equal the list's. Under a list that shows rows nothing more is asked. */
export async function probeServer(family: List['family'], version: string | null, project: string | null, hasRows: boolean): Promise<Server> {
  const isClassic = family === 'classic' || (family === null && version !== null && !isFrom(version, 25, 15));
  const body = isClassic
    ? { query: classic, variables: { status: surelyRunning, group: project } }
    : { query: modern + (!hasRows && isFrom(version, 26, 4) ? federated : ' }'), variables: { scope: project === null ? null : `project:${project}`, filter: running } };
  const answer = await askManager(version, body);
  return { ...judge(answer), comparable: !isClassic && project !== null, atLeast: project !== null };
}

/**
 * Before the login there is no list to ask for; the manager's anonymous greeting is the first thing that every page asks.
 * In 26.8 and 26.9 any failing boot request ends in a login panel, so that the panel alone proves nothing.
 */
export async function probeHello(): Promise<Server> {
  const answer = await ask('/func/', { cache: 'no-store' });
  const { answer: said, status } = judge(answer);
  const isWell = answer.status === 200 && parse(answer.text) !== null;
  return { answer: isWell ? 'ok' : said, status, count: null, comparable: false, atLeast: false };
}

function judge({ status, text }: Asked): Pick<Server, 'answer' | 'status' | 'count'> {
  const failed = (answer: Server['answer']) => ({ answer, status: Math.max(status, 0), count: null });
  if (status === -1) return failed('timeout');
  if (status === 0) return failed('unreachable');
  const refusal = refusalIn(status, text);
  if (refusal !== null) return failed(refusal);
  if (status >= 400) return failed('http-error');
  const parsed = parse(text);
  if (parsed === null) return failed('not-json');
  const count = countIn(parsed);
  if (count !== null) return { answer: 'ok', status, count };
  return failed(isGateways(text) ? 'downstream-error' : 'graphql-errors');
}

const mayRefuse = (status: number): boolean => [200, 401, 403].includes(status);
export const isKeypairUnknown = ({ status, text }: Pick<Asked, 'status' | 'text'>): boolean => mayRefuse(status) && text.includes('Access key not found');

/**
 * Whose refusal it is stands in the words, which no release translates: the web server's own has a title and no more, the
 * manager's says what it misses (docs/web-ui.md, login). 26.9 behind the gateway wraps either into an answer of status 200.
 */
function refusalIn(status: number, text: string): Server['answer'] | null {
  if (!mayRefuse(status)) return null;
  if (/User account is inactive/.test(text)) return 'account-inactive';
  if (/[Nn]ot allowed IP address/.test(text)) return 'address-refused';
  if (isKeypairUnknown({ status, text })) return 'keypair-unknown';
  if (/Unauthorized access/.test(text)) return 'unauthorized';
  // A signature that the manager does not take: web server and manager are at odds, and no login mends that.
  if (/Credential\/signature mismatch/.test(text)) return 'http-error';
  return status === 401 || /auth-failed|"status"\s*:\s*401/.test(text) ? 'unauthorized' : null;
}

/** 26.9's gateway over a manager that is stopped, and over one without its database: both 200, in its own words and in the manager's (docs/backend.md). */
const isGateways = (text: string): boolean => /"connect E[A-Z]+ |probs\/internal-server-error/.test(text);

type Reply = { data?: Roots | null; errors?: unknown } & Roots;
interface Roots {
  compute_session_nodes?: { count?: unknown } | null;
  compute_session_list?: { total_count?: unknown } | null;
}
function parse(text: string): Reply | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Reply) : null;
  } catch {
    return null; // HTML of a gateway, or a body cut short.
  }
}

/** /func/admin/graphql answers without the {data} envelope. */
function countIn(reply: Reply): number | null {
  const roots: Roots = reply.data ?? reply;
  const count = roots.compute_session_nodes?.count ?? roots.compute_session_list?.total_count;
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : null;
}
