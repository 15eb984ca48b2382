// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetClientLog } from '../../../src/content/acts/forget-client-log.ts';
import { forgetEndpoint } from '../../../src/content/acts/forget-endpoint.ts';
import { renewCookie } from '../../../src/content/acts/renew-cookie.ts';
import { collect } from '../../../src/content/collect.ts';
import { readStored } from '../../../src/content/collectors/stored.ts';
import { endpointIn, whereTo } from '../../../src/content/endpoint.ts';
import { newMemory } from '../../../src/content/memory.ts';
import { isUnavailable } from '../../../src/core/evidence.ts';

const log = 'backendaiwebui.logs';
const endpoint = 'backendaiwebui.api_endpoint';
const id = 'backendaiwebui.sessionid';
const kept = { 'backendaiwebui.settings.user.language': '"ko"', 'backendaiwebui.cache.chat_history': '[{}]', 'another.application': 'x' };
const keep = (more: Readonly<Record<string, string>> = {}): void => {
  for (const [key, value] of Object.entries({ ...kept, ...more })) localStorage.setItem(key, value);
};

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('chrome', { runtime: { id: 'us', getURL: () => 'chrome-extension://us/' } });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is stored', () => {
  it('is told by sizes and kinds', () => {
    keep({ [log]: '[]', 'backendaiconsole.logs': '[1]', [endpoint]: location.origin });
    const size = Object.entries({ ...localStorage }).reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
    expect(readStored()).toEqual({ access: 'open', size, logSize: 5, log: 'good', endpoint: 'here' });
  });

  it.each([
    ['none', null],
    ['none', ''],
    ['broken', '[{"isError":'],
    ['broken', 'x'.repeat(5_000_000)],
    ['broken', '<!doctype html>'],
    ['good', '{}'],
    ['good', JSON.stringify(Array.from({ length: 2000 }, () => 'x'.repeat(2400)))],
  ] as const)('has a log that is %s', (said, text) => {
    if (text !== null) localStorage.setItem(log, text);
    expect(readStored().log).toBe(said);
  });

  it('takes no storage, and no cookies, for blocked', () => {
    expect(readStored(null)).toMatchObject({ access: 'blocked', size: 0 });
    expect(readStored(localStorage, false).access).toBe('blocked');
  });
});

const at = (url: string): URL => new URL(url);
describe('an address', () => {
  it.each([
    ['here', 'https://webui.lab.test', 'https://webui.lab.test/'],
    ['other-scheme', 'https://webui.lab.test', 'http://webui.lab.test'],
    ['other-scheme', 'https://webui.lab.test', 'http://webui.lab.test:8090'],
    ['other-scheme', 'http://webui.lab.test:8090', 'https://webui.lab.test:8090'],
    ['elsewhere', 'http://webui.lab.test:8090', 'https://webui.lab.test'],
    ['elsewhere', 'https://webui.lab.test', 'https://webui.lab.test:8443'],
    ['elsewhere', 'https://webui.lab.test', 'https://api.lab.test'],
    ['elsewhere', 'https://webui.lab.test', 'ftp://webui.lab.test'],
    ['elsewhere', 'https://webui.lab.test', 'no address'],
  ])('is %s, seen from %s: %s', (said, here, address) => expect(whereTo(address, at(here))).toBe(said));

  it.each([
    ['none', null],
    ['none', ''],
    ['none', '""'],
    ['here', `"${location.origin}"`],
    ['elsewhere', 'http://elsewhere.example'],
    ['elsewhere', '{"broken'],
    ['elsewhere', 'x'.repeat(5_000_000)],
  ])('is %s where this is kept', (said, text) => expect(endpointIn(text)).toBe(said));
});

describe('a site whose data is blocked', () => {
  it('is looked at all the same', () => {
    vi.stubGlobal('chrome', { runtime: { id: 'us' } });
    const memory = newMemory('start');
    const blocked = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    document.body.innerHTML = '<div id="react-root"></div>';
    const { list, login, clientLog, boot } = collect(memory, null);
    expect([list, login, clientLog, boot].map(isUnavailable)).toEqual([false, false, false, false]);
    expect(login).toMatchObject({ storedId: false });
    expect(readStored()).toMatchObject({ access: 'blocked', log: 'none' });
    blocked.mockRestore();
  });
});

describe('remedies of what is stored', () => {
  it.each(['[{"isError":', '[]', 'x'.repeat(5_000_000)])('remove the log, and nothing else: %.12s', async (text) => {
    keep({ [log]: text, 'backendaiconsole.logs': '[]' });
    expect(await forgetClientLog()).toMatchObject({ done: true });
    expect({ ...localStorage }).toEqual(kept);
  });
  it('have nothing to do without one', async () => expect(await forgetClientLog()).toMatchObject({ done: false }));

  it('remove the old address, and nothing else', async () => {
    keep({ [endpoint]: 'http://gone.example' });
    expect(await forgetEndpoint()).toMatchObject({ done: true });
    expect({ ...localStorage }).toEqual(kept);
  });
  it('leave an address that is right by now', async () => {
    localStorage.setItem(endpoint, location.origin);
    expect(await forgetEndpoint()).toMatchObject({ done: false });
    expect(localStorage.getItem(endpoint)).toBe(location.origin);
  });
});

describe('a lost cookie', () => {
  const live = 'a'.repeat(32);
  const asked: string[] = [];
  /** `gives`: the server's answer brings a cookie that the browser keeps. */
  function serve({ cookie = false, alive = true, gives = true, answer = () => new Response('{"status": 201}') }: { cookie?: boolean; alive?: boolean; gives?: boolean; answer?: () => Response }): void {
    let hasCookie = cookie;
    asked.length = 0;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      asked.push(url);
      const byHeader = new Headers(init.headers).get('X-BackendAI-SessionID') !== null;
      if (url === '/server/login-check') return new Response(`{"authenticated": ${String(byHeader ? alive : hasCookie)}}`);
      hasCookie = gives;
      return answer();
    });
  }
  const renewals = () => asked.filter((url) => url === '/server/extend-login-session').length;
  beforeEach(() => localStorage.setItem(id, live));

  it('is renewed, when the cookie alone signs in afterwards', async () => {
    serve({});
    expect(await renewCookie()).toEqual({ done: true, detail: { status: 200 } });
  });

  it.each([
    ['the browser refuses it again', { gives: false }, 200],
    ['the server is older than 24.9', { gives: false, answer: () => new Response('405: Method Not Allowed', { status: 405 }) }, 405],
    ['the server answers HTML', { gives: false, answer: () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }) }, 200],
  ])('is not renewed where %s; the id stays', async (_name, server, status) => {
    serve(server);
    expect(await renewCookie()).toEqual({ done: false, detail: { status } });
    expect(localStorage.getItem(id)).toBe(live);
  });

  it.each([
    ['a dead id, which would bring a stranger’s cookie', { alive: false }],
    ['a cookie that is alive by now', { cookie: true }],
  ])('is not asked for with %s', async (_name, server) => {
    serve(server);
    expect(await renewCookie()).toMatchObject({ done: false });
    expect(renewals()).toBe(0);
  });

  it('is not asked for where login-check answers HTML', async () => {
    vi.stubGlobal('fetch', async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }));
    expect(await renewCookie()).toMatchObject({ done: false });
  });
});
