import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTS, type FaultId } from '../../lab/faults/index.ts';
import type { Lab } from '../../lab/lab.ts';
import { findPin } from '../../lab/releases.ts';
import { isListChunk } from '../../lab/server/list-chunk.ts';
import { ask, post, signIn, smallRelease, withLab, type Got } from './stand.ts';

const HELPERS = ['answers', 'index', 'partial', 'types'];
const CHUNK = '/assets/SessionDetailAndContainerLogOpenerLegacy-abc.js';

describe('the registry of faults', () => {
  const files = readdirSync(new URL('../../lab/faults', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  it('is the folder', () => expect(Object.keys(FAULTS).sort()).toEqual(files.filter((file) => !HELPERS.includes(file)).sort()));
  it.each(Object.entries(FAULTS))('%s is called by its id', (id, kind) => expect(kind.id).toBe(id));
});

async function list(lab: Lab, cookie: string): Promise<Got> {
  const query = 'query { rows: compute_session_nodes(first: 10) { edges { node { name service_ports } } count } all: compute_session_nodes(first: 0) { count } }';
  return post(lab, '/func/admin/gql', { query }, { Cookie: cookie });
}

describe('list faults touch the session list and nothing else', () => {
  const expected: [FaultId, (got: Got) => void][] = [
    ['list-500', (got) => expect(got.status).toBe(500)],
    ['list-502-html', (got) => expect([got.status, got.headers['content-type']]).toEqual([502, 'text/html'])],
    ['list-401', (got) => expect([got.status, got.json()['title']]).toEqual([401, 'Unauthorized access'])],
    ['list-html', (got) => expect([got.status, got.headers['content-type']]).toEqual([200, 'text/html'])],
    ['list-graphql-errors', (got) => expect([got.status, got.json()['data']]).toEqual([200, null])],
    ['list-partial-null', (got) => expect(got.json()).toEqual({ data: { rows: null, all: { count: 7 } } })],
    ['list-partial-error', (got) => expect(got.json()).toMatchObject({ data: { rows: null, all: { count: 7 } }, errors: [{ path: ['rows'] }] })],
    ['list-odd-item', (got) => expect(got.body.match(/"undefined"/g)).toHaveLength(1)],
  ];
  it.each(expected)('%s', (id, check) =>
    withLab('web server 26.8', async (lab) => {
      const { cookie } = await signIn(lab);
      await lab.setFault({ id });
      check(await list(lab, cookie));
      expect((await post(lab, '/func/admin/gql', { query: 'query { user { email } }' }, { Cookie: cookie })).status).toBe(200);
      await lab.setFault(null);
      expect((await list(lab, cookie)).body).toContain('lab-session-07');
    }),
  );

  it.each([
    ['list-reset', /ECONNRESET|socket hang up/],
    ['list-truncated', /aborted|ECONNRESET/],
    ['list-hang', /no answer in 3 s/],
  ] as const)('%s', (id, error) =>
    withLab('web server 26.8', async (lab) => {
      const { cookie } = await signIn(lab);
      await lab.setFault({ id });
      await expect(list(lab, cookie)).rejects.toThrow(error);
    }),
  );

  it('a plain-GraphQL error is 400 on the old path', () =>
    withLab('web server 22.9', async (lab) => {
      const { cookie } = await signIn(lab);
      await lab.setFault({ id: 'list-graphql-errors' });
      const got = await post(lab, '/func/admin/graphql', { query: 'query { compute_session_list { items { name } } }' }, { Cookie: cookie });
      expect(got.status).toBe(400);
    }));
});

it.each([
  ['24.03.10', '/dist/components/backend-ai-session-view-ZKRrs65n.js', '/dist/components/backend-ai-session-view-next-BfwpGpAz.js'],
  ['26.4.2', '/static/js/3070.e80177a4.chunk.js', '/static/js/main.1.js'],
  ['26.9.4', '/assets/SessionDetailAndContainerLogOpenerLegacy-JYrU5tZg.js', '/assets/index-53coD40I.js'],
])('%s: the chunk of its list is %s and not %s', (id, chunk, other) => {
  expect(isListChunk(chunk, findPin(id))).toBe(true);
  expect(isListChunk(other, findPin(id))).toBe(false);
});

describe('faults of files', () => {
  it('chunk-404 only the first N times', () =>
    withLab('web server 26.8', async (lab) => {
      await lab.setFault({ id: 'chunk-404', times: 2 });
      const statuses = [];
      for (let i = 0; i < 3; i++) statuses.push((await ask(lab, CHUNK)).status);
      expect(statuses).toEqual([404, 404, 200]);
      expect((await ask(lab, '/assets/index-abc.js')).status).toBe(200);
    }));

  it('proxy-cached-bad-chunk: once, to be kept for a year, good afterwards', () =>
    withLab('web server 26.8', async (lab) => {
      await lab.setFault({ id: 'proxy-cached-bad-chunk' });
      const [bad, good] = [await ask(lab, CHUNK), await ask(lab, CHUNK)];
      expect([bad.headers['content-type'], bad.headers['cache-control']]).toEqual(['text/html', 'max-age=31536000']);
      expect(good.headers['content-type']).toBe('text/javascript');
    }));

  it('precache-html-script: only what the worker fetches, once', () =>
    withLab('web server 26.8', async (lab) => {
      await lab.setFault({ id: 'precache-html-script' });
      const types = [];
      for (const referer of [`${lab.origin}/session`, `${lab.origin}/sw.js`, `${lab.origin}/sw.js`]) {
        types.push((await ask(lab, CHUNK, { headers: { Referer: referer } })).headers['content-type']);
      }
      expect(types).toEqual(['text/javascript', 'text/html', 'text/javascript']);
    }));

  it('config-duplicate-debug: as web servers up to 25.19', () =>
    withLab('web server 26.8', async (lab) => {
      await lab.setFault({ id: 'config-duplicate-debug' });
      expect((await ask(lab, '/config.toml')).body.match(/^debug =/gm)).toHaveLength(2);
    }));
});

describe('the server itself', () => {
  it('keypair-gone: the gateway names each field, and the web server hands on the manager\'s 401 (recorded of 26.8.3 and 26.9.6)', () =>
    withLab('web server 26.8', async (lab) => {
      const { cookie } = await signIn(lab);
      await lab.setFault({ id: 'keypair-gone' });
      const refused = (path: string) => ({ path: [path], extensions: { code: 'RESPONSE_VALIDATION_FAILED', serviceName: 'graphene', response: { status: 401, body: { msg: 'Access key not found in database' } } } });
      expect((await list(lab, cookie)).json()).toMatchObject({ data: { rows: null, all: null }, errors: [refused('rows'), refused('all')] });
      const rest = await ask(lab, '/func/folders', { headers: { Cookie: cookie } });
      expect([rest.status, rest.json()['msg']]).toEqual([401, 'Access key not found in HMAC']);
    }));

  it('manager-down: 502, then 503; login-check still answers', () =>
    withLab('web server 26.8', async (lab) => {
      const { cookie } = await signIn(lab);
      await lab.setFault({ id: 'manager-down' });
      const statuses = [];
      for (let i = 0; i < 4; i++) statuses.push((await ask(lab, '/func/folders', { headers: { Cookie: cookie } })).status);
      expect(statuses).toEqual([502, 502, 502, 503]);
      // As recorded of 26.8.3 and 26.9.6: the gateway lives.
      expect((await list(lab, cookie)).json()).toMatchObject({ data: { rows: null, all: null }, errors: [{ path: ['rows'], extensions: { code: 'SUBREQUEST_HTTP_ERROR' } }, { path: ['all'] }] });
      expect((await post(lab, '/server/login-check', {}, { Cookie: cookie })).json()['authenticated']).toBe(true);
    }));

  it('server-down refuses connections, and comes back on the same port with its sessions', () =>
    withLab('web server 26.8', async (lab) => {
      const { cookie } = await signIn(lab);
      await lab.setFault({ id: 'server-down' });
      await expect(ask(lab, '/')).rejects.toThrow(/ECONNREFUSED/);
      await lab.setFault(null);
      expect((await list(lab, cookie)).status).toBe(200);
    }));

  it('files replaced without a restart: old index.html from memory, new /version.json', () =>
    withLab('web server 26.8', async (lab) => {
      const next = await smallRelease('26.9.6', '26.9.4', 'E5');
      await lab.setRelease(next, { restarted: false });
      expect((await ask(lab, '/')).body).toContain('"26.8.0"');
      expect((await ask(lab, '/version.json')).body).toContain('26.9.4');
      expect((await ask(lab, '/func/ping')).json()['version']).toBe('26.8.0');
      await lab.setRelease(next, { restarted: true });
      expect((await ask(lab, '/')).body).toContain('"26.9.4"');
    }));

  it('notes what it was asked, with host, kind and answer', () =>
    withLab('web server 26.8', async (lab) => {
      const { cookie } = await signIn(lab);
      lab.clearRequests();
      await list(lab, cookie);
      await ask(lab, '/sw.js');
      expect(lab.requests.map(({ method, path, status, kind, host }) => [method, path, status, kind, host])).toEqual([
        ['POST', '/func/admin/gql', 200, 'list', new URL(lab.origin).host],
        ['GET', '/sw.js', 200, 'script', new URL(lab.origin).host],
      ]);
    }));
});
