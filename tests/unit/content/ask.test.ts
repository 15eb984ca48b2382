// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pastWorker } from '../../../src/content/ask.ts';
import { probeAssets } from '../../../src/content/collectors/assets.ts';
import { probeVersions } from '../../../src/content/collectors/versions.ts';
import type { Memory } from '../../../src/content/memory.ts';

const chunk = 'https://webui.lab.test/assets/list.js';
const html = { headers: { 'content-type': 'text/html' } };

/** Firefox's service worker: what it holds it answers, by the bare address; the rest is the server's. */
const byWorker: Record<string, () => Response> = {
  '/': () => new Response('<script>packageVersion = "26.8.0"</script>', html),
  [chunk]: () => new Response('<html>', html),
};
const byServer = (url: string): Response => (url.startsWith('/?') ? new Response('<script>packageVersion = "26.9.4"</script>', html) : new Response('{}'));

const world = (scheme: string, controller: object | null): void => {
  vi.stubGlobal('browser', { runtime: { id: 'us', getURL: () => `${scheme}://us/` } });
  vi.stubGlobal('navigator', { serviceWorker: { controller } });
};

beforeEach(() => vi.stubGlobal('fetch', async (url: string) => byWorker[url]?.() ?? byServer(url)));
afterEach(() => vi.unstubAllGlobals());

it('asks the server and not the service worker of a page in Firefox', async () => {
  world('moz-extension', {});
  expect((await probeVersions()).served).toBe('26.9.4');
  const failed = new Map([[chunk, { kind: 'script', by: 'html' }]]);
  expect(await probeAssets({ failed } as unknown as Memory)).toMatchObject({ good: 1, gone: 0 });
});

it('takes what never came back for nobody’s refusal', async () => {
  world('chrome-extension', null);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const failed = new Map([[chunk, { kind: 'script', by: 'error' }]]);
  expect(await probeAssets({ failed } as unknown as Memory)).toEqual({ failed: 1, good: 0, gone: 0, refused: 0, cachedBad: 0 });
});

it.each([
  ['Chromium, where it does not answer us', 'chrome-extension', {}],
  ['Firefox without one', 'moz-extension', null],
])('asks by the bare address, as the browser would: %s', (_where, scheme, controller) => {
  world(scheme, controller);
  expect(pastWorker('/')).toBe('/');
});

it('does without service workers, which plain http has none of', () => {
  vi.stubGlobal('navigator', {});
  expect(pastWorker('/')).toBe('/');
});
