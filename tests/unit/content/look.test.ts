// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shared, type Probe } from '../../../src/content/memory.ts';

type Take = (list: { getEntries(): object[] }, observer: null, lost?: { droppedEntriesCount: number }) => void;

/** Both scripts in one document, as the worker injects them; `brought` is what the resource observer hears. */
const sent: string[] = [];
let brought: Take;
let readyState: DocumentReadyState;
let answer: (type: string) => Promise<object>;

async function load(): Promise<void> {
  await import('../../../src/content/entry.ts');
  await import('../../../src/content/look.ts');
}
const entry = (path: string, more: object = {}) => ({ name: `${location.origin}${path}`, startTime: 1, responseEnd: 2, responseStatus: 200, contentType: '', decodedBodySize: 9_000, ...more });
const bring = (...entries: object[]) => brought({ getEntries: () => entries }, null);
const reports = () => sent.filter((type) => type === 'report').length;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  sent.length = 0;
  readyState = 'loading';
  answer = async () => ({ value: undefined });
  vi.stubGlobal('PerformanceObserver', class {
    constructor(take: Take) {
      brought = take;
    }
    observe(): void {}
    disconnect(): void {}
  });
  const sendMessage = ({ type }: { type: string }) => {
    sent.push(type);
    return answer(type);
  };
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage, onMessage: { addListener: () => undefined, removeListener: () => undefined } } });
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => readyState);
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() - began);
  const began = Date.now();
  document.documentElement.innerHTML = '<head><script>globalThis.packageVersion = "26.8.0"; globalThis.buildNumber = "1";</script></head><body><div id="react-root"><main></main></div></body>';
});
afterEach(() => {
  shared.__webUiRepair?.stop.abort();
  delete shared.__webUiRepair;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page that loads', () => {
  it('is not looked at before its document is complete', async () => {
    await load();
    readyState = 'interactive';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(reports()).toBe(0);
    readyState = 'complete';
    await vi.advanceTimersByTimeAsync(400);
    expect(reports()).toBe(1);
  });

  it('is not looked at while it goes on bringing something, but after 3 s it is', async () => {
    readyState = 'complete';
    await load();
    for (let at = 0; at < 8; at++) {
      bring(entry(`/assets/part-${at}.js`));
      await vi.advanceTimersByTimeAsync(350);
    }
    expect(reports()).toBe(0);
    bring(entry('/assets/last.js'));
    await vi.advanceTimersByTimeAsync(800);
    expect(reports()).toBe(1);
  });

  it('is looked at when something failed', async () => {
    await load();
    readyState = 'interactive';
    bring(entry('/assets/part.js', { responseStatus: 404 }));
    await vi.advanceTimersByTimeAsync(400);
    expect(reports()).toBe(1);
  });

  it('is looked at when the server refuses, though it goes on bringing something', async () => {
    readyState = 'complete';
    await load();
    bring(entry('/func/', { responseStatus: 502 }));
    await vi.advanceTimersByTimeAsync(400);
    expect(reports()).toBe(1);
  });

  it('is read from the batches that nobody has read yet, however many', async () => {
    await load();
    for (let at = 0; at < 120; at++) bring(entry(`/assets/part-${at}.js`, { responseStatus: 404 }));
    expect(shared.__webUiRepair?.unread.length).toBeLessThan(50);
    shared.__webUiRepair?.catchUp();
    expect(shared.__webUiRepair?.failed.size).toBe(120);
  });

  it('is told to be truncated by what the buffer dropped', async () => {
    await load();
    brought({ getEntries: () => [] }, null, { droppedEntriesCount: 2 });
    expect(shared.__webUiRepair?.truncated).toBe(true);
  });
});

describe('a page that is loaded before it is wanted', () => {
  it('says nothing until it is shown', async () => {
    const page = Object.assign(document, { prerendering: true });
    readyState = 'complete';
    await import('../../../src/content/entry.ts');
    expect([sent, shared.__webUiRepair !== undefined]).toEqual([[], true]);
    page.prerendering = false;
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(sent).toContain('marked');
    Reflect.deleteProperty(document, 'prerendering');
  });

  it('is left at once where it is no Web-UI', async () => {
    Object.assign(document, { prerendering: true });
    document.documentElement.innerHTML = '<body>Something else</body>';
    readyState = 'complete';
    await import('../../../src/content/entry.ts');
    expect([sent, shared.__webUiRepair]).toEqual([[], undefined]);
    Reflect.deleteProperty(document, 'prerendering');
  });
});

describe('a page that comes back as it was left', () => {
  it.each([[true, true, 2], [true, false, 1], [false, true, 1]])('is told anew, since the worker knows another: trusted %s, kept %s: %d reports', async (isTrusted, persisted, count) => {
    readyState = 'complete';
    await load();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(reports()).toBe(1);
    window.dispatchEvent(Object.defineProperties(new Event('pageshow'), { isTrusted: { value: isTrusted }, persisted: { value: persisted } }));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(reports()).toBe(count);
  });
});

describe('a page that has settled', () => {
  const settle = async () => {
    readyState = 'complete';
    await load();
    await vi.advanceTimersByTimeAsync(400);
    expect(shared.__webUiRepair?.isQuiet).toBe(true);
  };

  it('keeps no timer, and reads at once what comes', async () => {
    await settle();
    expect(vi.getTimerCount()).toBe(0);
    bring(entry('/func/admin/gql'));
    expect(shared.__webUiRepair?.queryCount).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked at again after an answer that is news', async () => {
    await settle();
    bring(entry('/func/admin/gql', { responseStatus: 500 }));
    await vi.advanceTimersByTimeAsync(400);
    expect(reports()).toBe(2);
  });

  it('asks the server with the part that the worker brings, and only then', async () => {
    await settle();
    expect(sent).not.toContain('needsProbe');
    const askAbout = vi.fn<Probe['askAbout']>(async (seen) => seen);
    answer = async (type) => {
      if (type === 'needsProbe' && shared.__webUiRepair) shared.__webUiRepair.probe = { askAbout, readTexts: async () => ({ expired: [], code: [], codeSetUp: [], passwordExpired: [], unverified: [], refused: [] }) };
      return { value: undefined };
    };
    bring(entry('/func/', { responseStatus: 500 }));
    await vi.advanceTimersByTimeAsync(400);
    expect(sent.filter((type) => type === 'needsProbe')).toHaveLength(1);
    expect(askAbout).toHaveBeenCalledOnce();
  });

  it('asks about a style sheet that failed, since only with the answers it is read whether it is missed', async () => {
    await settle();
    bring(entry('/resources/fonts/fonts.css', { contentType: 'text/html' }));
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toContain('needsProbe');
  });

  it('that is broken is looked at after a good answer too, and by itself ever more seldom, until it is well', async () => {
    await settle();
    bring(entry('/func/', { responseStatus: 500 }));
    await vi.advanceTimersByTimeAsync(400);
    const asked = () => sent.filter((type) => type === 'needsProbe').length;
    expect([asked(), reports(), vi.getTimerCount()]).toEqual([1, 2, 1]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(3);
    bring(entry('/func/'), entry('/func/admin/gql'));
    await vi.advanceTimersByTimeAsync(400);
    expect([asked(), reports(), vi.getTimerCount()]).toEqual([3, 3, 0]);
  });

  it('asks what became of a login that was accepted where the panel stands on when all is quiet, and nothing while it may still go', async () => {
    const login = (path: string, responseStatus = 200) => entry(path, { responseStatus, responseEnd: performance.now() });
    const asked = () => sent.includes('needsProbe');
    await settle();
    for (const goes of [true, false]) {
      document.body.innerHTML = '<div id="react-root"><main></main><div class="ant-modal"><input id="password" autocomplete="current-password"></div></div>';
      const panel = document.querySelector('input') as HTMLElement;
      panel.getClientRects = () => [{}] as unknown as DOMRectList;
      bring(login('/server/login'), login('/func/admin/gql'));
      await vi.advanceTimersByTimeAsync(4_000);
      expect(asked()).toBe(false);
      if (goes) panel.remove();
      await vi.advanceTimersByTimeAsync(5_000);
      expect([asked(), vi.getTimerCount()]).toEqual([!goes, goes ? 0 : 1]);
    }
  });

  it('reports what it saw when the part does not come', async () => {
    await settle();
    answer = async (type) => (type === 'needsProbe' ? { error: 'not watched' } : { value: undefined });
    bring(entry('/func/', { responseStatus: 500 }));
    await vi.advanceTimersByTimeAsync(400);
    expect(reports()).toBe(2);
  });
});
