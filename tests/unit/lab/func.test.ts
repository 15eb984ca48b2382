import { describe, expect, it } from 'vitest';
import { ask, post, signIn, withLab, type WebServer } from './stand.ts';

const EVERY: WebServer[] = ['web server 26.9', 'web server 26.8', 'web server 24.9', 'web server 22.9'];
const COUNT = 'query { compute_session_nodes(first: 0, offset: 0) { count } }';

describe.each(EVERY)('/func of %s', (server) => {
  it('/func/ needs no session and has X-RateLimit', () =>
    withLab(server, async (lab) => {
      const got = await ask(lab, '/func/');
      expect(got.status).toBe(200);
      expect(Object.keys(got.json())).toEqual(['version', 'manager']);
      expect(got.headers['x-ratelimit-limit']).toBeTruthy();
    }));

  it('/func/ping is the web server\'s own', () =>
    withLab(server, async (lab) => {
      expect((await ask(lab, '/func/ping')).json()['details']).toBe('Success');
    }));

  it('no session: 401 problem+json without msg', () =>
    withLab(server, async (lab) => {
      const got = await ask(lab, '/func/folders');
      expect(got.status).toBe(401);
      expect(got.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(got.json()).toEqual({ type: 'https://api.backend.ai/probs/auth-failed', title: 'Unauthorized access' });
    }));

  it('gql of a dead session: 26.9 says 200 with errors, others 401', () =>
    withLab(server, async (lab) => {
      const got = await post(lab, '/func/admin/gql', { query: COUNT });
      expect(got.status).toBe(server === 'web server 26.9' ? 200 : 401);
      if (got.status === 200) expect(got.body).toContain('Unexpected empty \\"data\\" and \\"errors\\" fields in result');
    }));

  it('/func/totp is 404, as on healthy pages', () =>
    withLab(server, async (lab) => {
      const { cookie } = await signIn(lab);
      const got = await ask(lab, '/func/totp', { headers: { Cookie: cookie } });
      expect(got.status).toBe(404);
      expect(got.json()['title']).toBe('Unknown URL path.');
    }));
});

describe('session lists', () => {
  const query = `query P($first: Int = 20, $offset: Int = 0, $filter: String) {
    list: compute_session_nodes(first: $first, offset: $offset, filter: $filter) { edges { node { name ...F } } count }
    batch: compute_session_nodes(first: 0, filter: "type == \\"batch\\" & status != \\"TERMINATED\\"") { count }
    unknown_root { edges { node { id } } }
    unknown_value
  }
  fragment F on ComputeSessionNode { status kernel_nodes { edges { node { cluster_role } } } }`;

  it('pages, filters, aliases, fragments; what is unknown is null or empty', () =>
    withLab('web server 26.8', async (lab) => {
      const { cookie } = await signIn(lab);
      const got = await post(lab, '/func/admin/gql', { query, variables: { first: 2, offset: 6, filter: 'status == "RUNNING"' } }, { Cookie: cookie });
      expect(got.json()).toEqual({
        data: {
          list: { edges: [{ node: { name: 'lab-session-07', status: 'RUNNING', kernel_nodes: { edges: [{ node: { cluster_role: 'main' } }] } } }], count: 7 },
          batch: { count: 0 },
          unknown_root: { edges: [] },
          unknown_value: null,
        },
      });
    }));

  it('the old list on the old path has no envelope', () =>
    withLab('web server 22.9', async (lab) => {
      lab.setSessions(60);
      const { cookie } = await signIn(lab);
      const old = 'query($limit:Int!, $offset:Int!, $status:String) { compute_session_list(limit:$limit, offset:$offset, status:$status) { items { name } total_count } }';
      const ask = (status: string) => post(lab, '/func/admin/graphql', { query: old, variables: { limit: 50, offset: 50, status } }, { Cookie: cookie });
      const got = (await ask('RUNNING,PENDING')).json() as { compute_session_list: { items: unknown[]; total_count: number } };
      expect(got.compute_session_list.items).toHaveLength(10);
      expect(got.compute_session_list.total_count).toBe(60);
      expect((await ask('TERMINATED')).json()).toEqual({ compute_session_list: { items: [], total_count: 0 } });
    }));
});
