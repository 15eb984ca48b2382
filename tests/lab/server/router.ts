import type { AppProxy } from './app-proxy.ts';
import { compactJson, json, methodNotAllowed, problem, text, type Answer, type Ask } from './answer.ts';
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
  /** Where apps can be opened. */
  readonly proxy: AppProxy | null;
}

/** aiohttp's limit on one header field. */
const LONGEST_HEADER = 8190;

/** The web server when nothing is wrong with it. */
export async function route(ask: Ask, world: World): Promise<Answer> {
  const { quirks } = world;
  const cookies = ask.headers.cookie ?? '';
  if (cookies.length > LONGEST_HEADER) return tooLong(cookies, quirks);
  if (ask.path.startsWith('/func/')) return func(ask, world);
  if (ask.method === 'POST' && ask.path.startsWith('/server/')) return world.login.answer(ask, quirks);
  if (ask.method !== 'GET') return methodNotAllowed(ask.path.startsWith('/server/log') ? 'GET,OPTIONS,POST' : 'GET,OPTIONS');
  if (ask.path === '/config.toml' || ask.path === '/config.ini') return configAnswer(ask, quirks, { proxy: world.proxy?.origin });
  return health(ask, world) ?? world.files.answer(ask);
}

function func(ask: Ask, world: World): Answer {
  const { quirks, store } = world;
  if (ask.path === '/func/ping' && ask.method === 'GET') return json({ version: world.version, details: 'Success' });
  if (ask.path === '/func/' && ask.method === 'GET') return hello(quirks);
  const asked = readGraphql(ask);
  if (!store.isSignedIn(ask, quirks)) return asked && quirks.deadSessionGqlIs200 ? throughGateway({ error_code: 'user_auth_unauthorized', msg: 'Unauthorized access' }, asked.keys) : unauthorized();
  return asked ? graphqlAnswer(ask, asked, world) : restAnswer(ask, world);
}

/** The web server's own 401: no `msg`, no `error_code`, which tells it from the manager's. */
export function unauthorized(): Answer {
  return problem(401, 'auth-failed', 'Unauthorized access');
}

/** A gateway's way of handing on what the manager refused: status 200, each field null, and the refusal inside; with no `keys` all of it is null. */
export function throughGateway(refusal: Readonly<Record<string, string>>, keys: readonly string[]): Answer {
  const body = { type: 'https://api.backend.ai/probs/auth-failed', title: 'Credential/signature mismatch.', ...refusal };
  const message = `Unexpected empty "data" and "errors" fields in result: ${JSON.stringify(body)}`;
  if (keys.length === 0) return json({ data: null, errors: [{ message, extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', response: { status: 401 } } }] });
  const errors = keys.map((key) => ({ message, path: [key], extensions: { request: { method: 'POST' }, response: { status: 401, statusText: 'Unauthorized', body }, code: 'RESPONSE_VALIDATION_FAILED', serviceName: 'graphene' } }));
  return compactJson({ errors, data: Object.fromEntries(keys.map((key) => [key, null])) });
}

/** What aiohttp's parser refuses comes to no handler of the web server: the one answer that names the program. */
function tooLong(cookies: string, { is26 }: Quirks): Answer {
  const headers = { Connection: 'close', Server: 'Python/3.13 aiohttp/3.14.3' };
  if (is26) return text(`Got more than ${LONGEST_HEADER} bytes when reading: b'${cookies.slice(0, 100)}...'.`, 400, headers);
  return text(`Got more than ${LONGEST_HEADER} bytes (${cookies.length}) when reading Header value is too long.`, 400, headers);
}

function health(ask: Ask, { quirks, version }: World): Answer | null {
  const now = new Date().toISOString();
  const check = { service_group: 'manager', component_id: 'pool', is_healthy: true, last_checked_at: now, error_message: null };
  const body = { status: 'ok', version, component: 'webserver', connectivity: { overall_healthy: true, connectivity_checks: [check], timestamp: now } };
  if (ask.path === '/health' && quirks.health.health) return json(body);
  if ((ask.path === '/livez' || ask.path === '/readyz') && quirks.health.probes) return json(body);
  if (ask.path === '/stats') return text('total_async_tasks: 12\ntotal_active_handlers: 1');
  return null;
}
