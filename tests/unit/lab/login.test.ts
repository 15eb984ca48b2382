import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isLockOut } from '../../../src/core/standing.ts';
import { ask, cookieOf, post, setCookieOf, signIn, withLab, type WebServer } from './stand.ts';

// As the real web servers were measured (docs/lab.md, sources), line by line.
const EVERY: WebServer[] = ['web server 26.9', 'web server 26.8', 'web server 24.9', 'web server 22.9'];

describe.each(EVERY)('login at %s', (server) => {
  const is26 = server.startsWith('web server 26');
  const is22 = server === 'web server 22.9';

  it('empty login: 400 problem+json, as every page sends once', () =>
    withLab(server, async (lab) => {
      const got = await post(lab, '/server/login', {});
      expect(got.status).toBe(400);
      expect(got.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(got.json()['title']).toBe('You must provide the username field.');
      expect(got.headers['set-cookie']).toBeUndefined();
    }));

  it('login: 200, cookie and its header copy; Secure from 26.4.3 on', () =>
    withLab(server, async (lab) => {
      const { got, id } = await signIn(lab);
      expect(got.status).toBe(200);
      expect(Object.keys(got.json()['data'] as object)).toEqual(['access_key', 'role', 'status']);
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      expect(got.headers['x-backendai-sessionid']).toBe(id);
      const cookie = setCookieOf(got);
      expect(cookie).toMatch(/; HttpOnly; Max-Age=604800; Path=\/(; Secure)?$/);
      expect(cookie.includes('Secure')).toBe(is26);
      expect(cookie).not.toContain('SameSite');
      // Python's blanks after ":" and ",".
      expect(got.body).toContain('{"authenticated": true, "data": {');
    }));

  it('wrong password: 401 on 26.x, 200 before, with a new signed-out session', () =>
    withLab(server, async (lab) => {
      const got = await post(lab, '/server/login', { username: lab.credentials.email, password: 'wrong' });
      expect(got.status).toBe(is26 ? 401 : 200);
      expect(got.json()).toMatchObject({ authenticated: false, data: { title: 'Credential/signature mismatch.', details: 'User credential mismatch.' } });
      const check = await post(lab, '/server/login-check', {}, { Cookie: `AIOHTTP_SESSION=${cookieOf(got)}` });
      expect(check.json()['authenticated']).toBe(false);
    }));

  it('login while the session lives: 400 whatever the password; with a dead cookie: 200', () =>
    withLab(server, async (lab) => {
      const { cookie } = await signIn(lab);
      const again = await post(lab, '/server/login', { username: 'a', password: 'b' }, { Cookie: cookie });
      expect(again.status).toBe(400);
      expect(again.json()['title']).toBe('You have already logged in.');
      lab.forgetSessions();
      const { email, password } = lab.credentials;
      expect((await post(lab, '/server/login', { username: email, password }, { Cookie: cookie })).status).toBe(200);
    }));

  it('the eleventh try after ten failures: 429 without Retry-After and Set-Cookie, also with the right password', () =>
    withLab(server, async (lab) => {
      const { email, password } = lab.credentials;
      for (let i = 0; i < 10; i++) await post(lab, '/server/login', { username: email, password: 'wrong' });
      const got = await post(lab, '/server/login', { username: email, password });
      expect(got.status).toBe(429);
      expect(got.headers['retry-after']).toBeUndefined();
      expect(got.headers['set-cookie']).toBeUndefined();
      // By its size is it told from a proxy's; the lab's words are the real ones (tests/contract).
      expect(isLockOut({ tries: [429], lastHtml: false, lastBytes: Buffer.byteLength(got.body) })).toBe(true);
    }));

  it('login-check: always 200; dead or none has no session id, signed out keeps it', () =>
    withLab(server, async (lab) => {
      const { cookie, id } = await signIn(lab);
      const check = async (): Promise<Record<string, unknown>> => (await post(lab, '/server/login-check', {}, { Cookie: cookie })).json();
      expect(await check()).toMatchObject({ authenticated: true, session_id: id });
      await post(lab, '/server/logout', {}, { Cookie: cookie });
      expect(await check()).toEqual({ authenticated: false, data: null, session_id: id });
      lab.forgetSessions();
      expect(await check()).toEqual({ authenticated: false, data: null, session_id: null });
    }));

  it('header and cookie disagree: the header wins, both ways', () =>
    withLab(server, async (lab) => {
      const { cookie, id } = await signIn(lab);
      const dead = { Cookie: cookie, 'X-BackendAI-SessionID': 'dead' };
      expect((await ask(lab, '/func/folders', { headers: dead })).status).toBe(401);
      const alive = { Cookie: 'AIOHTTP_SESSION=dead', 'X-BackendAI-SessionID': id };
      expect((await ask(lab, '/func/folders', { headers: alive })).status).toBe(200);
    }));

  it('logout of a session that the server knows clears the cookie, twice; of one that it has forgotten sets a fresh one', () =>
    withLab(server, async (lab) => {
      const { cookie } = await signIn(lab);
      const live = await post(lab, '/server/logout', {}, { Cookie: cookie });
      expect(live.status).toBe(is22 ? 201 : 200);
      expect(setCookieOf(live)).toMatch(/^AIOHTTP_SESSION="";.*Max-Age=0; Path=\/$/);
      expect(setCookieOf(await post(lab, '/server/logout', {}, { Cookie: cookie }))).toContain('Max-Age=0');
      lab.forgetSessions();
      const dead = await post(lab, '/server/logout', {}, { Cookie: cookie });
      expect(cookieOf(dead)).toMatch(/^[0-9a-f]{32}$/);
    }));

  it('extend: 24.9+ answers 200 with a new cookie, also for a dead session; before it is 405', () =>
    withLab(server, async (lab) => {
      const got = await post(lab, '/server/extend-login-session', {});
      expect(got.status).toBe(is22 ? 405 : 200);
      if (!is22) expect(cookieOf(got)).toMatch(/^[0-9a-f]{32}$/);
    }));

  it.each([
    ['login-unverified', is26 ? 401 : 200, 'auth-failed', 'This account needs email verification.'],
    ['login-password-expired', is26 ? 401 : 200, 'password-expired', 'Password expired on 2026-11-01 00:00:00+00:00.'],
    ['login-hook-rejected', is26 ? 400 : 200, 'rejected-by-hook', 'Not in these hours.'],
    ['login-no-keypair', is26 ? 401 : 200, 'auth-failed', 'No API keypairs found.'],
  ] as const)('%s: the manager\'s status from 26.4 on, and only for the right password', (id, status, type, details) =>
    withLab(server, async (lab) => {
      const { email: username, password } = lab.credentials;
      await lab.setFault({ id });
      const got = await post(lab, '/server/login', { username, password });
      expect(got.status).toBe(status);
      expect(got.json()).toMatchObject({ authenticated: false, data: { type: `https://api.backend.ai/probs/${type}`, details } });
      expect((await post(lab, '/server/login', { username, password: 'wrong' })).json()).toMatchObject({ data: { details: 'User credential mismatch.' } });
    }),
  );

  it('login-totp: 200 on every server as long as there is no code, a hook\'s refusal for a wrong one', () =>
    withLab(server, async (lab) => {
      const { email: username, password } = lab.credentials;
      await lab.setFault({ id: 'login-totp' });
      const needed = await post(lab, '/server/login', { username, password });
      expect([needed.status, needed.json()['authenticated']]).toEqual([200, false]);
      const wrong = await post(lab, '/server/login', { username, password, otp: '123456' });
      expect(wrong.status).toBe(is26 ? 400 : 200);
      expect(wrong.json()).toMatchObject({ data: { details: 'Invalid TOTP code provided' } });
    }));

  it('takes the client\'s encrypted body', () =>
    withLab(server, async (lab) => {
      const { email, password } = lab.credentials;
      const iv = '0123456789abcdef';
      const key = `${Buffer.from(lab.origin).toString('base64')}${iv}${iv}`.slice(0, 32);
      const cipher = createCipheriv('aes-256-cbc', key, iv);
      const sealed = cipher.update(JSON.stringify({ username: email, password }), 'utf8', 'base64') + cipher.final('base64');
      const got = await ask(lab, '/server/login', { method: 'POST', headers: { 'X-BackendAI-Encoded': 'true' }, body: `${iv}:${sealed}` });
      expect(got.json()['authenticated']).toBe(true);
    }));
});
