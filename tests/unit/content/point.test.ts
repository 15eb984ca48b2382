// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean | undefined;
const origin = 'https://webui.lab.test:8443';
const words = { language: 'en', target: 'This is the button.', before: 'First open this tab.', close: 'Close' };

/** What the three families make of the same thing. */
const maintenance = {
  antd: '<button><span>사용량 재계산</span></button><button id="wanted"><span>이미지 리스캔</span></button>',
  astryx: '<button id="wanted"><span><span>이미지 리스캔</span></span></button>',
  'antd, untranslated': '<button id="wanted">Rescan Images</button>',
};
const rows = {
  lit: '<wl-button icon="delete"></wl-button><wl-button icon="refresh" class="wanted"></wl-button>',
  antd: '<table><tr><td><button><span class="anticon anticon-delete"></span></button><button class="wanted"><span class="anticon anticon-sync"></span></button></td></tr></table>',
  astryx: '<table><tr><td><button aria-label="삭제"></button><button aria-label="이미지 리스캔" class="wanted"></button></td></tr></table>',
};
const tabs = '<div role="tab">이미지</div><div role="tab" id="tab">레지스트리</div>';

describe('the pointer in the page', () => {
  const listeners = new Set<Listener>();
  const runtime = {
    id: 'us' as string | undefined,
    getURL: () => 'chrome-extension://us/',
    onMessage: { addListener: (listener: Listener) => listeners.add(listener), removeListener: (listener: Listener) => listeners.delete(listener) },
  };
  let root: ShadowRoot | undefined;
  const here = new URL(`${origin}/maintenance`);
  const host = () => document.querySelector('[data-web-ui-repair-point]');
  const boxes = () => (host() === null ? 0 : (root?.querySelectorAll('i').length ?? 0));
  const scrolled: Element[] = [];
  const pressed = vi.fn();
  const say = (message: object, sender: object = { id: 'us' }) => [...listeners].map((listener) => listener(message, sender, vi.fn()));
  const point = async (target: string) => {
    say({ type: 'point', origin, target, words });
    await vi.advanceTimersByTimeAsync(300);
  };
  const happen = (type: 'click' | 'keydown', at: EventTarget, isTrusted: boolean, more: object = {}) => {
    const event = Object.assign(new Event(type, { bubbles: true, composed: true }), more);
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    at.dispatchEvent(event);
  };

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    listeners.clear();
    scrolled.length = 0;
    pressed.mockReset();
    runtime.id = 'us';
    here.pathname = '/maintenance';
    document.body.replaceChildren();
    document.documentElement.lang = 'ko';
    vi.stubGlobal('chrome', { runtime });
    vi.stubGlobal('location', here);
    vi.stubGlobal('fetch', async (url: string) => {
      const texts = url.includes('/ko.json')
        ? { maintenance: { RecalculateUsage: '사용량 재계산', RescanImages: '이미지 리스캔' }, environment: { Registries: '레지스트리' }, registry: { RescanImages: '이미지 스캔 중...' } }
        : { maintenance: { RecalculateUsage: 'Recalculate Usage', RescanImages: 'Rescan Images' }, environment: { Registries: 'Registries' } };
      return new Response(JSON.stringify(texts), { headers: { 'content-type': 'application/json' } });
    });
    // happy-dom lays nothing out.
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
    Element.prototype.scrollIntoView = function () {
      scrolled.push(this);
    };
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
      root = attach.call(this, how);
      return root;
    });
    document.body.addEventListener('click', pressed);
    await import('../../../src/content/point.ts');
  });
  afterEach(() => {
    (globalThis as { __webUiRepairPoint?: () => void }).__webUiRepairPoint?.();
    document.body.removeEventListener('click', pressed);
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(globalThis, '__webUiRepairPoint');
  });

  it.each(Object.entries(maintenance))('finds a button by the site’s own words: %s', async (_, html) => {
    document.body.innerHTML = html;
    await point('rescan');
    expect(scrolled).toEqual([document.querySelector('#wanted')]);
    expect(boxes()).toBe(1);
    expect(root?.querySelector('p')?.textContent).toBe(words.target);
    expect(pressed).not.toHaveBeenCalled();
  });

  it.each(Object.entries(rows))('finds every registry’s refresh, and no bin: %s', async (_, html) => {
    document.body.innerHTML = `${tabs}${html}${html}`;
    await point('registry');
    // Each in its own cell, the first at the end, so that it stays in sight.
    expect(scrolled).toEqual([...document.querySelectorAll('.wanted')].reverse());
    expect(boxes()).toBe(2);
  });

  it('waits for a page that is not there yet', async () => {
    await point('rescan');
    expect(host()).toBeNull();
    document.body.innerHTML = maintenance.antd;
    await vi.advanceTimersByTimeAsync(300);
    expect(boxes()).toBe(1);
  });

  it('gives up on a page that never has it, and leaves nothing', async () => {
    await point('rescan');
    await vi.advanceTimersByTimeAsync(61_000);
    document.body.innerHTML = maintenance.antd;
    await vi.advanceTimersByTimeAsync(1000);
    expect(host()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts its minute anew from the target', async () => {
    document.body.innerHTML = tabs;
    await point('registry');
    await vi.advanceTimersByTimeAsync(50_000);
    document.body.insertAdjacentHTML('beforeend', rows.antd);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(root?.querySelector('p')?.textContent).toBe(words.target);
    expect(boxes()).toBe(1);
  });

  it('points at the tab that hides the target, and then at the target', async () => {
    document.body.innerHTML = tabs;
    await point('registry');
    expect(scrolled).toEqual([document.querySelector('#tab')]);
    expect(root?.querySelector('p')?.textContent).toBe(words.before);
    happen('click', document.querySelector('#tab')!, true);
    expect(host()).toBeNull();
    document.body.insertAdjacentHTML('beforeend', rows.antd);
    await vi.advanceTimersByTimeAsync(300);
    expect(scrolled.at(-1)).toBe(document.querySelector('.wanted'));
    expect(root?.querySelector('p')?.textContent).toBe(words.target);
  });

  it.each([
    ['a click', () => happen('click', document.body, true)],
    ['Escape', () => happen('keydown', document.body, true, { key: 'Escape' })],
    ['another address', () => void (here.pathname = '/session')],
    ['another version of the extension', () => void (runtime.id = undefined)],
    ['a minute', () => vi.advanceTimersByTimeAsync(60_000)],
    ['another tab of the browser', () => void (vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden'), document.dispatchEvent(new Event('visibilitychange')))],
    ['its own button', () => happen('click', root!.querySelector('button')!, true)],
  ])('goes with %s, and leaves nothing', async (_, happens) => {
    document.body.innerHTML = maintenance.antd;
    await point('rescan');
    expect(boxes()).toBe(1);
    await happens();
    await vi.advanceTimersByTimeAsync(300);
    expect(host()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not moved by what the page’s own scripts send', async () => {
    document.body.innerHTML = maintenance.antd;
    await point('rescan');
    happen('click', document.body, false);
    happen('keydown', document.body, false, { key: 'Escape' });
    await vi.advanceTimersByTimeAsync(300);
    expect(boxes()).toBe(1);
  });

  it('hears the worker alone, about this site alone', async () => {
    document.body.innerHTML = maintenance.antd;
    say({ type: 'point', origin: 'https://other.test', target: 'rescan', words });
    say({ type: 'point', origin, target: 'rescan', words }, { id: 'us', tab: {} });
    say({ type: 'point', origin, target: 'rescan', words }, { id: 'them' });
    await vi.advanceTimersByTimeAsync(300);
    expect(host()).toBeNull();
  });
});
