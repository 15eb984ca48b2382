import { describe, expect, it } from 'vitest';
import { ask, withLab, type WebServer } from './stand.ts';

// As the real web servers were measured (docs/lab.md, sources), line by line.
const EVERY: WebServer[] = ['web server 26.9', 'web server 26.8', 'web server 24.9', 'web server 22.9'];

describe.each(EVERY)('files of %s', (server) => {
  const is26 = server.startsWith('web server 26');

  it.each(['/assets/x.js', '/dist/x.js', '/x.css', '/i18n/x.json', '/func', '/server/login', '/server/anything', '/session'])(
    'unknown path %s is index.html with 200 and no-store',
    (path) =>
      withLab(server, async (lab) => {
        const got = await ask(lab, path);
        expect(got.status).toBe(200);
        expect(got.headers['content-type']).toMatch(/^text\/html/);
        expect(got.headers['cache-control']).toBe('no-store');
        expect(got.body).toContain('packageVersion');
      }),
  );

  it('index.html: 26.x from memory, charset and no ETag; older a file with both tags', () =>
    withLab(server, async (lab) => {
      const got = await ask(lab, '/');
      expect(got.headers['content-type']).toBe(is26 ? 'text/html; charset=utf-8' : 'text/html');
      expect(got.headers.etag !== undefined).toBe(!is26);
      expect(got.headers['last-modified'] !== undefined).toBe(!is26);
      expect(got.body.includes('{{nonce}}')).toBe(!is26);
    }));

  it.each([
    ['/assets/index-abc.js', 'max-age=86400, public, must-revalidate, proxy-revalidate'],
    ['/sw.js', 'max-age=86400, public, must-revalidate, proxy-revalidate'],
    ['/resources/webui.css', 'max-age=86400, public, must-revalidate, proxy-revalidate'],
    ['/version.json', 'no-store'],
    ['/resources/fonts/a.woff2', 'max-age=259200, public'],
  ])('%s: Cache-Control, ETag, Last-Modified, Accept-Ranges, 304', (path, cacheControl) =>
    withLab(server, async (lab) => {
      const got = await ask(lab, path);
      expect(got.status).toBe(200);
      expect(got.headers['cache-control']).toBe(cacheControl);
      expect(got.headers['accept-ranges']).toBe('bytes');
      expect(got.headers['last-modified']).toBeTruthy();
      const again = await ask(lab, path, { headers: { 'If-None-Match': String(got.headers.etag) } });
      expect(again.status).toBe(304);
      expect(again.body).toBe('');
    }),
  );

  it('a path that climbs out is 404 problem+json', () =>
    withLab(server, async (lab) => {
      const got = await ask(lab, '/../etc/passwd');
      expect(got.status).toBe(404);
      expect(got.headers['content-type']).toMatch(/^application\/problem\+json/);
    }));

  it.each(['/config.toml', '/config.ini'])('%s: text/plain, no Cache-Control, no ETag, the request\'s own origin', (path) =>
    withLab(server, async (lab) => {
      const got = await ask(lab, path);
      expect(got.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(got.headers['cache-control']).toBeUndefined();
      expect(got.headers.etag).toBeUndefined();
      expect(got.body).toContain(`apiEndpoint = "${lab.origin}"`);
      // Up to 25.19 `debug` stands there twice.
      expect(got.body.match(/^debug =/gm)?.length).toBe(is26 ? 1 : 2);
    }),
  );

  it.each(['/', '/assets/index-abc.js', '/server/login-check'])('HEAD %s is 405 text/plain', (path) =>
    withLab(server, async (lab) => {
      const got = await ask(lab, path, { method: 'HEAD' });
      expect(got.status).toBe(405);
      expect(got.headers['content-type']).toMatch(/^text\/plain/);
    }),
  );

  it('a wrong method is 405 text/plain with Allow', () =>
    withLab(server, async (lab) => {
      const got = await ask(lab, '/version.json', { method: 'POST' });
      expect(got.status).toBe(405);
      expect(got.body).toBe('405: Method Not Allowed');
      expect(got.headers.allow).toBeTruthy();
    }));

  it.each(['/', '/version.json', '/server/login-check'])('more than 8190 bytes of cookies: 400 text/plain on %s', (path) =>
    withLab(server, async (lab) => {
      const fits = await ask(lab, '/version.json', { headers: { Cookie: `a=${'x'.repeat(8188)}` } });
      expect(fits.status).toBe(200);
      const got = await ask(lab, path, { headers: { Cookie: `a=${'x'.repeat(8189)}` } });
      expect(got.status).toBe(400);
      expect(got.headers['content-type']).toMatch(/^text\/plain/);
      expect(got.body).toMatch(/^Got more than 8190 bytes( \(\d+\))? when reading/);
      expect(got.body.includes('xxxx')).toBe(is26);
      expect((await ask(lab, path, { headers: { Cookie: `a=${'x'.repeat(60_000)}` } })).status).toBe(400);
    }),
  );

  it('no Server header', () =>
    withLab(server, async (lab) => {
      expect((await ask(lab, '/')).headers.server).toBeUndefined();
    }));
});

it('/livez and /readyz are JSON on 26.x and index.html before', async () => {
  await withLab('web server 26.8', async (lab) => {
    expect((await ask(lab, '/livez')).headers['content-type']).toMatch(/^application\/json/);
    expect((await ask(lab, '/health')).json()['component']).toBe('webserver');
  });
  await withLab('web server 24.9', async (lab) => {
    expect((await ask(lab, '/livez')).headers['content-type']).toMatch(/^text\/html/);
    expect((await ask(lab, '/stats')).headers['content-type']).toMatch(/^text\/plain/);
  });
});

it('a policy by nonces, as the settings of 26.x give it as their example: another nonce each time, in the header and in the page', () =>
  withLab('web server 26.9', async (lab) => {
    const nonces = await Promise.all([1, 2].map(async () => {
      const { headers, body } = await ask(lab, '/');
      const [, nonce] = /^script-src 'self' 'nonce-([\w-]{22})'; style-src 'self' 'nonce-\1';$/.exec(String(headers['content-security-policy'])) ?? [];
      expect(body).toContain(`<meta nonce="${nonce}">`);
      return nonce;
    }));
    expect(new Set(nonces).size).toBe(2);
  }, { isNonced: true }));
