// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readKept, removeCopies } from '../../../src/background/site-data/in-page.ts';

const refused = (): Promise<never> => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
const read = () => readKept(location.origin, 'id', 'X-Id');

beforeEach(() => {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://webui.lab.test/');
  localStorage.clear();
  localStorage.setItem('a', 'bc');
  vi.stubGlobal('fetch', async () => new Response('{"authenticated": false}'));
});
afterEach(() => void vi.unstubAllGlobals());

describe('what a site keeps', () => {
  it('is read where the browser refuses to tell of copies, as Firefox 115 in a private window', async () => {
    vi.stubGlobal('caches', { keys: refused });
    vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: refused } });
    expect(await read()).toEqual({ keys: [{ name: 'a', chars: 3 }], copies: 0, login: 'dead', cookie: 'dead', isBlocked: false, isRefused: false });
    expect(await removeCopies(location.origin)).toBe(0);
  });

  it('is nothing where the browser blocks it, and the login is told all the same', async () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    expect(await read()).toMatchObject({ keys: [], login: 'dead', isBlocked: true });
    vi.restoreAllMocks();
  });

  it.each([[400, true], [431, true], [500, false]])('comes with the server’s %i: refused, %s', async (status, isRefused) => {
    vi.stubGlobal('fetch', async () => new Response('no', { status }));
    expect(await read()).toMatchObject({ login: 'error', isRefused });
  });
});
