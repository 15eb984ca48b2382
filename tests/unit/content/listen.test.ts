// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
