import { json, methodNotAllowed, problem, text, type Answer, type Ask } from './answer.ts';
import { configAnswer } from './config.ts';
import { hello, restAnswer } from './func.ts';
import { graphqlAnswer, readGraphql } from './graphql.ts';
import type { LoginDesk } from './login.ts';
import type { LoginStore } from './login-store.ts';
import type { Quirks } from './quirks.ts';
import type { StaticFiles } from './static.ts';
import type { Role } from './world/people.ts';

export interface World {
  readonly quirks: Quirks;
  readonly version: string;
  readonly sessions: number;
  readonly role: Role;
  readonly login: LoginDesk;
  readonly store: LoginStore;
  readonly files: StaticFiles;
}

/** aiohttp's limit on one header field (real-cluster.md 3). */
const LONGEST_HEADER = 8190;

/** The web server when nothing is wrong with it. */
export async function route(ask: Ask, world: World): Promise<Answer> {
  const { quirks } = world;
  const cookies = ask.headers.cookie ?? '';
  if (cookies.length > LONGEST_HEADER) return tooLong(cookies, quirks);
  if (ask.method === 'HEAD') return methodNotAllowed('GET');
  if (ask.path.startsWith('/func/')) return func(ask, world);
  if (ask.method === 'POST' && ask.path.startsWith('/server/')) return world.login.answer(ask, quirks);
  if (ask.method !== 'GET') return methodNotAllowed('GET,HEAD');
  if (ask.path === '/config.toml' || ask.path === '/config.ini') return configAnswer(ask, quirks);
  return health(ask, world) ?? world.files.answer(ask);
}

function func(ask: Ask, world: World): Answer {
  const { quirks, store } = world;
  if (ask.path === '/func/ping') return ask.method === 'GET' ? json({ version: world.version, details: 'Success' }) : methodNotAllowed('GET');
  if (ask.path === '/func/' && ask.method === 'GET') return hello(quirks);
  const asked = readGraphql(ask);
  if (!store.isSignedIn(ask, quirks)) return asked && quirks.deadSessionGqlIs200 ? throughGateway({ error_code: 'user_auth_unauthorized', msg: 'Unauthorized access' }) : unauthorized();
  return asked ? graphqlAnswer(ask, asked, world) : restAnswer(ask, world);
}

/** The web server's own 401: no `msg`, no `error_code`, which tells it from the manager's. */
export function unauthorized(): Answer {
  return problem(401, 'auth-failed', 'Unauthorized access');
}

/** A gateway's way of handing on what the manager refused: status 200, and the refusal inside. */
export function throughGateway(refusal: Readonly<Record<string, string>>): Answer {
  const inner = JSON.stringify({ type: 'https://api.backend.ai/probs/auth-failed', title: 'Credential/signature mismatch.', ...refusal });
  const message = `Unexpected empty "data" and "errors" fields in result: ${inner}`;
  return json({ data: null, errors: [{ message, extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', response: { status: 401 } } }] });
}

function tooLong(cookies: string, quirks: Quirks): Answer {
  const shown = quirks.is26 ? `\n\n  b'Cookie: ${cookies.slice(0, 80)}'...` : '';
  return text(`Got more than ${LONGEST_HEADER} bytes when reading Header value is too long.${shown}`, 400, { Connection: 'close' });
}

function health(ask: Ask, { quirks, version }: World): Answer | null {
  const body = { status: 'ok', version, component: 'webserver', connectivity: { overall_healthy: true, connectivity_checks: [] } };
  if (ask.path === '/health' && quirks.health.health) return json(body);
  if ((ask.path === '/livez' || ask.path === '/readyz') && quirks.health.probes) return json(body);
  if (ask.path === '/stats') return text('total_async_tasks: 12\ntotal_active_handlers: 1');
  return null;
}
