// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectApps } from '../../../src/content/collectors/apps.ts';
import { collectLogin } from '../../../src/content/collectors/login.ts';
import { listen } from '../../../src/content/listen.ts';
import { newMemory, shared, type Memory } from '../../../src/content/memory.ts';

const runtime = { id: 'us' as string | undefined };
const disconnect = vi.fn();
let memory: Memory;
/** The browser has these requests to tell of. */
let sees: (entries: readonly object[]) => void;

beforeEach(() => {
  runtime.id = 'us';
  disconnect.mockReset();
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(take: PerformanceObserverCallback) {
        sees = (entries) => take({ getEntries: () => entries } as unknown as PerformanceObserverEntryList, this as unknown as PerformanceObserver);
      }
      observe(): void {
        // The test says when there is something to see.
      }
      disconnect = disconnect;
    },
  );
  memory = shared.__webUiRepair = newMemory('start');
  listen(memory);
});
afterEach(() => {
  delete shared.__webUiRepair;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a copy whose extension was updated', () => {
  const hears = (): boolean => {
    const before = memory.preloadErrors;
    window.dispatchEvent(new Event('vite:preloadError'));
    return memory.preloadErrors > before;
  };

  it('leaves at the next request of the page, with all its listeners', () => {
    runtime.id = undefined;
    sees([]);
    expect(shared.__webUiRepair).toBeUndefined();
    expect(disconnect).toHaveBeenCalledTimes(1);
    expect(hears()).toBe(false);
  });

  it('stays as long as the extension does', () => {
    sees([]);
    expect(shared.__webUiRepair).toBe(memory);
    expect(hears()).toBe(true);
  });
});

describe('an upload', () => {
  it.each([
    ['the leave for one', '/func/folders/0a1b/request-upload', true],
    ['the leave of an old manager', '/func/folders/0a1b/create_upload_session', true],
    ['a piece that an old manager takes', '/func/folders/_/tus/upload/token', true],
    ['a piece that the storage proxy takes', 'https://storage.example.edu:6021/upload?token=x', true],
    ['the part of the page that uploads', '/assets/FileUploadManager-CviX5fm8.js', false],
    ['the list of folders', '/func/folders?group=upload', false],
  ])('%s', (_name, url, isHeard) => {
    sees([{ name: new URL(url, location.origin).href, startTime: 5, responseEnd: 7, responseStatus: 200 }]);
    memory.catchUp();
    expect(memory.uploadMs).toBe(isHeard ? 7 : null);
  });
});

describe('what leads to apps', () => {
  const version = '/func/scaling-groups/default/wsproxy-version?group=default';
  const conf = 'https://proxy.example.edu/conf';
  const add = 'https://proxy.example.edu/v2/proxy/token/session/add?app=jupyterlab&protocol=http';
  const answered = (...all: readonly (readonly [url: string, status: number | undefined])[]): string => {
    sees(all.map(([url, responseStatus], at) => ({ name: new URL(url, location.origin).href, startTime: at, responseEnd: at + 1, responseStatus, decodedBodySize: 90 })));
    memory.catchUp();
    return memory.apps.proxy;
  };

  it.each([
    ['an old proxy that is down', [[version, 200], [conf, 0]], 'failing'],
    ['a proxy in front of it that says so', [[version, 200], [conf, 502]], 'failing'],
    ['a new one that the manager cannot reach', [[version, 500]], 'failing'],
    ['a new one that the browser cannot reach', [[version, 200], [add, 0]], 'failing'],
    ['one that came back', [[version, 200], [conf, 0], [version, 200], [conf, 200], [add, 200]], 'answers'],
    ['one that the manager reaches again', [[version, 500], [version, 200]], 'unasked'],
    ['an app that fails while it is handed over', [[version, 200], [add, 500]], 'answers'],
    ['a session that is gone', [[version, 200], [conf, 200], [add, 404]], 'answers'],
    ['a network that is away', [['/func/admin/gql', 0], [version, 200], [conf, 0]], 'unasked'],
    ['a manager that is down, too', [['/func/admin/gql', 500], [version, 500]], 'unasked'],
    ['a web server that cannot reach its manager', [[version, 502]], 'unasked'],
    ['a browser that tells no status', [[version, undefined], [conf, undefined]], 'unasked'],
    ['what nobody asks for an app', [[conf, 0], [add, 0]], 'unasked'],
    ['what only looks alike', [[version, 200], ['/func/folders/conf', 0], ['/data/add', 0], ['/resources/conf.js', 0], ['https://elsewhere.example/add?at=/proxy/', 0]], 'unasked'],
  ] as const)('knows %s', (_name, all, proxy) => expect(answered(...all)).toBe(proxy));

  it('is forgotten after ten minutes, in which it may have come back', () => {
    answered([version, 500]);
    vi.spyOn(performance, 'now').mockReturnValue(599_000);
    expect(collectApps(memory, document).proxy).toBe('failing');
    vi.spyOn(performance, 'now').mockReturnValue(601_000);
    expect(collectApps(memory, document).proxy).toBe('unasked');
  });

  it('is no failure of the manager’s', () => {
    answered([version, 500]);
    expect(memory.api).toEqual([]);
  });

  const visible = (state: 'hidden' | 'visible', atMs: number): void => {
    vi.spyOn(performance, 'now').mockReturnValue(atMs);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it.each([
    ['within two minutes', 100_000, true],
    ['later', 130_000, false],
  ])('knows who comes back from Jupyter %s', (_when, backMs, soon) => {
    answered([version, 200], [add, 200]);
    visible('hidden', 1_000);
    visible('visible', backMs);
    visible('hidden', backMs + 1);
    visible('visible', 300_000);
    document.body.innerHTML = '<table><td>data, .local</td></table>';
    expect(collectApps(memory, document)).toEqual({ proxy: 'answers', leftJupyter: soon, mountsLocal: soon });
    document.body.innerHTML = '<div>my.local, .localhost</div>';
    expect(collectApps(memory, document).mountsLocal).toBe(false);
    document.body.firstElementChild?.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('b'), { textContent: '.local' }));
    expect(collectApps(memory, document).mountsLocal).toBe(soon);
  });

  it('knows nobody who left for a terminal, or before', () => {
    visible('hidden', 1_000);
    visible('visible', 2_000);
    answered([version, 200], [add.replace('jupyterlab', 'ttyd'), 200]);
    visible('hidden', 3_000);
    visible('visible', 4_000);
    expect(collectApps(memory, document).leftJupyter).toBe(false);
  });

  it('knows nobody who stayed, and left for something else later', () => {
    answered([version, 200], [add, 200]);
    visible('hidden', 20_000);
    visible('visible', 30_000);
    expect(collectApps(memory, document).leftJupyter).toBe(false);
  });
});

describe('files that failed', () => {
  const cameAsHtml = (...paths: readonly string[]): readonly string[] => {
    sees(paths.map((path, at) => ({ name: `${location.origin}${path}`, startTime: at, responseEnd: at + 1, responseStatus: 200, contentType: 'text/html', decodedBodySize: 900 })));
    memory.catchUp();
    return [...memory.failed].map(([url, { kind }]) => `${kind} ${url.split('/').at(-1) ?? ''}`);
  };

  it('are scripts, style sheets, and the icon font’s last file', () => {
    const failed = cameAsHtml('/assets/part.js', '/resources/fonts/fonts.css', '/resources/fonts/MaterialIcons-Regular.woff', '/resources/fonts/material-icons-outlined.woff2');
    expect(failed).toEqual(['script part.js', 'style fonts.css', 'style MaterialIcons-Regular.woff', 'style material-icons-outlined.woff2']);
  });

  it('are an icon font that the server refused, and none that a content blocker stopped', () => {
    const came = (name: string, responseStatus: number) => ({ name: `${location.origin}${name}`, startTime: 0, responseEnd: 1, responseStatus, contentType: '', decodedBodySize: 0 });
    sees([came('/a/MaterialIcons-Regular.woff', 0), came('/a/material-icons-outlined.woff2', 404), came('/assets/part.js', 0)]);
    memory.catchUp();
    expect([...memory.failed.keys()].map((url) => url.split('/').at(-1))).toEqual(['material-icons-outlined.woff2', 'part.js']);
  });

  it('are not a font that another takes the place of, nor an editor’s style sheet', () => {
    expect(cameAsHtml('/resources/fonts/MaterialIcons-Regular.woff2', '/resources/fonts/ubuntu-v14-latin-300.woff', '/node_modules/monokai.css', '/resources/custom.css')).toEqual([]);
  });
});

describe('tries to sign in', () => {
  const answered = (...answers: readonly (readonly [path: string, status: number])[]): void => {
    sees(answers.map(([path, responseStatus], at) => ({ name: `${location.origin}${path}`, startTime: at, responseEnd: at + 1, responseStatus, contentType: 'application/json', decodedBodySize: 900 })));
    memory.catchUp();
  };

  it.each([
    ['nothing', []],
    ['checked', [['/server/login-check', 200]]],
    ['accepted', [['/server/login-check', 200], ['/func/admin/gql', 200], ['/func/folders', 401]]],
    ['refused', [['/server/login-check', 200], ['/func/admin/gql', 401], ['/server/logout', 200], ['/func/folders', 200]]],
    // The manager greets anybody, and a failing one has said nothing of the login.
    ['nothing', [['/func/', 200], ['/func/folders', 502]]],
  ] as const)('are %s by what follows: %j', (expected, after) => {
    answered(['/func/', 200], ['/server/login', 400], ['/server/login', 200], ...after);
    expect(memory.logins.map(({ status }) => status)).toEqual([400, 200]);
    expect(memory.sinceLogin).toBe(expected);
  });

  it('keep of the newest answer whether it was a page, and its size', () => {
    answered(['/server/login', 400], ['/server/login', 429]);
    expect(collectLogin(memory, document, null)).toMatchObject({ tries: [400, 429], lastHtml: false, lastBytes: 900 });
    sees([{ name: `${location.origin}/server/login`, startTime: 8, responseEnd: 9, responseStatus: 403, contentType: 'text/html', decodedBodySize: 146 }]);
    memory.catchUp();
    expect(collectLogin(memory, document, null)).toMatchObject({ tries: [400, 429, 403], lastHtml: true, lastBytes: 146 });
  });

  it('begin anew with the next one', () => {
    answered(['/server/login', 200], ['/func/admin/gql', 401], ['/server/login', 200]);
    expect(memory.sinceLogin).toBe('nothing');
  });

  it('wake the looker', () => {
    const wake = vi.fn();
    memory.wake = wake;
    answered(['/server/login', 429]);
    expect(wake).toHaveBeenCalledWith('answer');
  });
});

describe('what was typed', () => {
  it.each([
    ['by hand', 'password', 'insertText', 1],
    ['by hand, into a box of many lines', 'textarea', 'insertText', 1],
    ['by a choice, which tells no way', 'checkbox', undefined, 1],
    ['not by Chromium’s password manager', 'password', undefined, 0],
    ['not by Firefox’s', 'text', 'insertReplacementText', 0],
  ])('%s', (_how, type, inputType, count) => {
    const field = document.createElement(type === 'textarea' ? 'textarea' : 'input');
    if (type !== 'textarea') field.setAttribute('type', type);
    document.body.append(field);
    field.dispatchEvent(Object.defineProperties(new Event('input', { bubbles: true, composed: true }), { isTrusted: { value: true }, inputType: { value: inputType } }));
    expect(memory.typedInto.size).toBe(count);
    field.remove();
  });
});
