// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession } from '../../../src/content/acts/end-session.ts';
import { forgetSessionId } from '../../../src/content/acts/forget-session-id.ts';
import { probeServer } from '../../../src/content/collectors/server.ts';
import { probeSession } from '../../../src/content/collectors/session.ts';

const key = 'backendaiwebui.sessionid';
const live = 'a'.repeat(32);
const dead = 'b'.repeat(32);

/** The real server's answer: the header alone counts where there is one (docs/web-ui.md, login). `cookie`: what the browser holds. */
const asked: { url: string; init: RequestInit }[] = [];
function serve(cookie: string | null, answer: (id: string | null) => Response = check): void {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const header = new Headers(init.headers).get('X-BackendAI-SessionID');
    return answer(header ?? (init.credentials === 'omit' ? null : cookie));
  });
}
const check = (id: string | null): Response => new Response(JSON.stringify({ authenticated: id === live, data: null, session_id: id }).replaceAll(':', ': '));

beforeEach(() => {
  asked.length = 0;
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

describe('the session by either carrier', () => {
  it.each([
    ['signed in', live, live, { cookie: 'alive', header: 'alive' }],
    ['a dead id beside a live cookie', live, dead, { cookie: 'alive', header: 'dead' }],
    ['a live id beside a dead cookie', dead, live, { cookie: 'dead', header: 'alive' }],
    ['a live id without a cookie', null, live, { cookie: 'dead', header: 'alive' }],
    ['a release without the header', live, null, { cookie: 'alive', header: 'none' }],
    ['signed out', null, null, { cookie: 'dead', header: 'none' }],
  ] as const)('%s', async (_name, cookie, id, expected) => {
    if (id !== null) localStorage.setItem(key, id);
    serve(cookie);
    expect(await probeSession()).toEqual({ ...expected, status: 200, html: false });
    expect(asked.every(({ url, init }) => url === '/server/login-check' && init.method === 'POST')).toBe(true);
  });

  it.each([
    ['a session store that is down', () => new Response('500 Internal Server Error', { status: 500 }), 500],
    ['a gateway’s page', () => new Response('<html>502</html>', { status: 502, headers: { 'Content-Type': 'text/html; charset=utf-8' } }), 502, true],
    ['HTML of status 200', () => new Response('<!doctype html><div id="react-root">'), 200],
    ['JSON of something else', () => new Response('{"authenticated": "perhaps"}'), 200],
    ['nobody', () => Response.error(), 0],
  ] as const)('%s says nothing', async (_name, answer, status, html: boolean = false) => {
    localStorage.setItem(key, live);
    serve(live, answer);
    expect(await probeSession()).toEqual({ cookie: 'error', status, html, header: 'error' });
  });

  it('is told through a proxy that wants to know who asks', async () => {
    localStorage.setItem(key, live);
    serve(dead);
    const server = fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => (init.credentials === 'omit' ? new Response('<html>401</html>', { status: 401 }) : server(url, init)));
    expect(await probeSession()).toEqual({ cookie: 'dead', status: 200, html: false, header: 'alive' });
  });

  it.each([['5 MB', 'x'.repeat(5_000_000)], ['a line break', 'a\nb'], ['nothing', ''], ['letters of no header', '세션']])('an id of %s is nobody’s, and is not sent', async (_name, id) => {
    localStorage.setItem(key, id);
    serve(live);
    expect(await probeSession()).toEqual({ cookie: 'alive', status: 200, html: false, header: 'dead' });
    expect(asked).toHaveLength(1);
  });
});

describe('who refuses the list', () => {
  const problem = (status: number, body: object) => () => new Response(JSON.stringify({ type: 'https://api.backend.ai/probs/auth-failed', ...body }), { status });
  /** As 26.9.6 sends it (docs/backend.md): status 200, the field null, and beside the words the query that was asked. */
  const errors = (message: string, response?: object) => () => new Response(JSON.stringify({ errors: [{ message, path: ['compute_session_nodes'], extensions: { request: { method: 'POST', body: { query: 'query{...}' } }, ...(response ? { response } : {}) } }], data: { compute_session_nodes: null } }));
  const wrapped = (msg: string) => errors(`Unexpected empty "data" and "errors" fields in result: ${msg}`, { status: 401, statusText: 'Unauthorized' });
  it.each([
    ['the web server', problem(401, { title: 'Unauthorized access' }), 'unauthorized'],
    ['the manager, 26.x', problem(401, { title: 'Credential/signature mismatch.', msg: 'Access key not found in HMAC' }), 'keypair-unknown'],
    ['the manager, 24.9', problem(401, { title: 'Credential/signature mismatch.', msg: 'Access key not found' }), 'keypair-unknown'],
    ['the manager, by address', problem(401, { title: 'Credential/signature mismatch.', msg: "'10.0.0.1' is not allowed IP address" }), 'address-refused'],
    ['the manager through a gateway', wrapped('{"title":"Credential/signature mismatch.","msg":"Access key not found in database"}'), 'keypair-unknown'],
    ['nobody: the manager behind the gateway is stopped', errors('connect ECONNREFUSED 127.0.0.1:39007'), 'downstream-error'],
    ['nobody: its database is stopped', errors('Unexpected empty "data" and "errors" fields in result: {"type":"https://api.backend.ai/probs/internal-server-error","title":"Internal server error."}', { status: 500 }), 'downstream-error'],
    ['the manager, that does not know our query', errors('Cannot query field "compute_session_nodes" on type "Queries".'), 'graphql-errors'],
    ['nobody: the gateway is stopped', problem(502, { type: 'https://api.backend.ai/probs/bad-gateway', title: 'The proxy target server is inaccessible.' }), 'http-error'],
    ['the web server through a gateway', wrapped('{"type":"https://api.backend.ai/probs/auth-failed","title":"Credential/signature mismatch.","error_code":"user_auth_unauthorized","msg":"Unauthorized access"}'), 'unauthorized'],
    ['the manager, that does not take the signature', problem(401, { title: 'Credential/signature mismatch.', msg: 'HMAC signature mismatch' }), 'http-error'],
    ['the manager, an inactive account', wrapped('User account is inactive'), 'account-inactive'],
    ['nobody', () => new Response('{"data":{"compute_session_nodes":{"count":7}}}'), 'ok'],
  ])('%s', async (_name, answer, expected) => {
    serve(live, answer);
    expect((await probeServer('antd', '26.8.0', null, true)).answer).toBe(expected);
  });

  /** The manager of 26.9.6 without a gateway: its older schema alone. */
  const olderSchema = ({ body }: RequestInit) =>
    new Response(/myUserV2/.test(String(body)) ? `{"data":null,"errors":[{"message":"Cannot query field 'myUserV2' on type 'Query'. Did you mean 'user' or 'users'?","locations":[{"line":1,"column":1}]}]}` : '{"data":{"compute_session_nodes":{"count":7}}}');
  it.each([
    ['a page that shows no rows', '26.4.2', false, 'graphql-errors'],
    ['one that does, and is asked no more than its list', '26.9.4', true, 'ok'],
    ['one that is older than the gateway', '26.3.0', false, 'ok'],
  ])('nobody: no gateway is there, and %s', async (_name, version, hasRows, expected) => {
    vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => olderSchema(init));
    expect((await probeServer('antd', version, null, hasRows)).answer).toBe(expected);
  });
});

describe('remedies of the login', () => {
  it('remove the dead id, and nothing else', async () => {
    localStorage.setItem(key, dead);
    localStorage.setItem('backendaiwebui.settings.user.language', '"ko"');
    serve(live);
    expect(await forgetSessionId()).toMatchObject({ done: true });
    expect({ ...localStorage }).toEqual({ 'backendaiwebui.settings.user.language': '"ko"' });
  });

  it.each([
    ['alive by now', live, live],
    ['dead, and so is the cookie', dead, dead],
  ])('leave an id that is %s', async (_name, cookie, id) => {
    localStorage.setItem(key, id);
    serve(cookie);
    expect(await forgetSessionId()).toMatchObject({ done: false });
    expect(localStorage.getItem(key)).toBe(id);
  });

  /** The keypair is gone, or works; the id may be another by the time that the server has answered. */
  const serveLogin = (list: object, logout = 201, meanwhile?: string) =>
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      asked.push({ url, init });
      if (meanwhile !== undefined) localStorage.setItem(key, meanwhile);
      if (url === '/server/login-check') return check(live);
      return url === '/server/logout' ? new Response('', { status: logout }) : new Response(JSON.stringify(list), { status: 'data' in list ? 200 : 401 });
    });
  const gone = { type: 'https://api.backend.ai/probs/auth-failed', title: 'Credential/signature mismatch.', msg: 'Access key not found in HMAC' };
  const logouts = () => asked.filter(({ url }) => url === '/server/logout');

  it('ask the server to end the session, with header and cookie, and then remove the id', async () => {
    localStorage.setItem(key, live);
    serveLogin(gone);
    expect(await endSession()).toMatchObject({ done: true });
    expect(logouts()).toMatchObject([{ init: { method: 'POST', credentials: 'same-origin', headers: { 'X-BackendAI-SessionID': live } } }]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it('keep the id as long as the server has not ended the session', async () => {
    localStorage.setItem(key, live);
    serveLogin(gone, 502);
    expect(await endSession()).toMatchObject({ done: false });
    expect(localStorage.getItem(key)).toBe(live);
  });

  it.each([
    ['works by now', { data: { compute_session_nodes: { count: 7 } } }, undefined],
    ['is another by now', gone, dead],
  ])('end no login that %s', async (_name, list, meanwhile) => {
    localStorage.setItem(key, live);
    serveLogin(list, 201, meanwhile);
    expect(await endSession()).toMatchObject({ done: false });
    expect(logouts()).toEqual([]);
    expect(localStorage.getItem(key)).toBe(meanwhile ?? live);
  });
});
