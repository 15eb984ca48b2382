import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressesOf, refetchAssets } from '../../../src/content/acts/refetch-assets.ts';
import { resetServiceWorker } from '../../../src/content/acts/reset-service-worker.ts';

const origin = 'https://webui.lab.test:8443';

describe('addresses to fetch again', () => {
  const timing = (path: string, more: { responseStatus?: number; contentType?: string } = {}) => ({ name: new URL(path, `${origin}/`).href, initiatorType: 'script', ...more });
  it('are those that failed, each once, of this origin only', () => {
    const timings = [
      timing('/assets/a.js', { responseStatus: 404, contentType: 'text/html' }),
      timing('/assets/b.js', { responseStatus: 200, contentType: 'text/html; charset=utf-8' }),
      timing('/assets/c.css', { responseStatus: 500, contentType: 'text/plain' }),
      timing('/assets/good.js', { responseStatus: 200, contentType: 'text/javascript' }),
      timing('/func/admin/gql', { responseStatus: 500, contentType: 'application/json' }),
      timing('https://webui.lab.test:9443/assets/d.js', { responseStatus: 404 }),
    ];
    const known = [`${origin}/assets/a.js`, `${origin}/assets/e.js`, 'https://cdn.test/f.js', `${origin}.evil.test/g.js`];
    expect(addressesOf(known, timings, origin).map((url) => url.replace(origin, ''))).toEqual(['/assets/a.js', '/assets/e.js', '/assets/b.js', '/assets/c.css']);
  });

  it('are all scripts, styles and fonts where the browser tells neither status nor type (Firefox 115)', () => {
    expect(addressesOf([], [timing('/assets/a.js'), timing('/resources/x.json'), timing('/resources/fonts/y.woff2')], origin)).toEqual([`${origin}/assets/a.js`, `${origin}/resources/fonts/y.woff2`]);
    expect(addressesOf([`${origin}/assets/b.js`], [timing('/assets/a.js')], origin)).toEqual([`${origin}/assets/b.js`]);
  });

  it('are 600 at most', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `${origin}/assets/${index}.js`);
    expect(addressesOf(many, [], origin)).toHaveLength(600);
  });
});

describe('refetch', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('asks past the cache, at most 8 abreast, and counts what came good', async () => {
    let [now, most] = [0, 0];
    const asked: RequestInit[] = [];
    const names = Array.from({ length: 30 }, (_, index) => `${origin}/assets/${index}.js`);
    vi.stubGlobal('location', new URL(origin));
    vi.stubGlobal('__webUiRepair', { failed: new Map(names.map((name) => [name, {}])) });
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      asked.push(init);
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
      if (url.endsWith('/0.js')) throw new TypeError('Failed to fetch');
      const isHtml = url.endsWith('/1.js');
      return new Response('x', { status: url.endsWith('/2.js') ? 500 : 200, headers: { 'content-type': isHtml ? 'text/html' : 'text/javascript' } });
    });
    expect(await refetchAssets()).toEqual({ done: true, detail: { asked: 30, good: 27 } });
    expect(most).toBe(8);
    expect(asked[0]).toMatchObject({ cache: 'reload', credentials: 'same-origin' });
  });

  it('says when there was nothing to do', async () => {
    vi.stubGlobal('location', new URL(origin));
    expect(await refetchAssets()).toEqual({ done: false, detail: { asked: 0, good: 0 } });
  });
});

describe('reset of the service worker', () => {
  it('takes the registration of the whole origin and its workbox caches, and nothing of what stands below a path', async () => {
    const gone: string[] = [];
    const registration = (scope: string) => ({ scope, unregister: async () => (gone.push(scope), true) });
    const serviceWorker = { getRegistrations: async () => [registration(`${origin}/`), registration(`${origin}/sub/`)] as unknown as readonly ServiceWorkerRegistration[] };
    const caches = {
      keys: async () => [`workbox-precache-v2-${origin}/`, `workbox-runtime-${origin}/`, `workbox-precache-v2-${origin}/sub/`, 'notes', 'user-files'],
      delete: async (name: string) => (gone.push(name), true),
    };
    expect(await resetServiceWorker({ serviceWorker, caches, origin })).toEqual({ done: true, detail: { unregistered: 1, caches: 2 } });
    expect(gone).toEqual([`${origin}/`, `workbox-precache-v2-${origin}/`, `workbox-runtime-${origin}/`]);
  });

  it('does nothing where there is none (http)', async () => {
    expect(await resetServiceWorker({ origin })).toEqual({ done: false, detail: { unregistered: 0, caches: 0 } });
  });
});
