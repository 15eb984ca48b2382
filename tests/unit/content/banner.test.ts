// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bannerLimits, type BannerWords } from '../../../src/core/banner.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean | undefined;
const origin = 'https://webui.lab.test:8443';
const words: BannerWords = {
  language: 'en',
  tone: 'bad',
  name: 'Web-UI Repair',
  text: 'The session list did not load',
  buttons: [{ press: 'fix', text: 'Fix this page' }],
  later: { text: 'Not now', choices: [{ press: 'hour', text: 'Not for an hour' }] },
  about: { text: 'Why do I see this?', lines: ['<img src=x onerror=alert(1)>', 'Code: WUR-41'] },
  close: 'Close',
};

describe('the banner in the page', () => {
  const listeners = new Set<Listener>();
  const runtime = {
    id: 'us' as string | undefined,
    sendMessage: vi.fn(),
    onMessage: { addListener: (listener: Listener) => listeners.add(listener), removeListener: (listener: Listener) => listeners.delete(listener) },
  };
  const say = (message: object, sender: object = { id: 'us' }) => [...listeners].map((listener) => listener(message, sender, vi.fn()));
  const host = () => document.querySelector('[data-web-ui-repair-banner]');
  /** What the page cannot reach is reached by the way in. */
  let root: ShadowRoot | undefined;
  const named = (name: string) => [...(root?.querySelectorAll('button') ?? [])].find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name) as HTMLButtonElement;
  const click = (name: string, isTrusted: boolean) => {
    const event = new Event('click', { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    named(name).dispatchEvent(event);
  };

  beforeEach(async () => {
    vi.resetModules();
    listeners.clear();
    runtime.id = 'us';
    runtime.sendMessage.mockReset().mockResolvedValue({ value: undefined });
    vi.stubGlobal('chrome', { runtime });
    vi.stubGlobal('location', new URL(origin));
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
      root = attach.call(this, how);
      return root;
    });
    await import('../../../src/content/banner.ts');
    say({ type: 'banner', origin, words });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    document.documentElement.querySelectorAll('[data-web-ui-repair-banner]').forEach((each) => each.remove());
    for (const name of ['__webUiRepairBanner', '__webUiRepair']) Reflect.deleteProperty(globalThis, name);
  });

  it('is one element whose inside the page cannot reach', () => {
    say({ type: 'banner', origin, words: { ...words, text: 'Fixed' } });
    expect(document.querySelectorAll('[data-web-ui-repair-banner]').length).toBe(1);
    expect(host()?.shadowRoot).toBeNull();
    expect(root?.querySelector('.text')?.textContent).toBe('Web-UI Repair: Fixed');
  });

  it('is read out by a region that was there before its words, and stays while they change', () => {
    vi.useFakeTimers();
    document.querySelector('[data-web-ui-repair-banner]')?.remove();
    say({ type: 'banner', origin, words: null });
    say({ type: 'banner', origin, words });
    const region = root?.querySelector('[role=status]');
    expect(region?.textContent).toBe('');
    vi.advanceTimersByTime(1_000);
    expect(region?.textContent).toBe('Web-UI Repair: The session list did not load');
    say({ type: 'banner', origin, words: { ...words, text: 'Repairing this page…' } });
    vi.advanceTimersByTime(1_000);
    expect(root?.querySelector('[role=status]')).toBe(region);
    expect(region?.textContent).toBe('Web-UI Repair: Repairing this page…');
    vi.useRealTimers();
  });

  it('good news stay until somebody can have seen them', () => {
    vi.useFakeTimers();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    say({ type: 'banner', origin, words: { ...words, tone: 'good' } });
    vi.advanceTimersByTime(3 * bannerLimits.goodMs);
    expect(host()).not.toBeNull();
    hidden.mockReturnValue(false);
    vi.advanceTimersByTime(bannerLimits.goodMs);
    expect(host()).toBeNull();
    vi.useRealTimers();
  });

  it('shows texts as texts', () => {
    click('Why do I see this?', true);
    expect(root?.querySelector('.about')?.textContent).toContain('<img');
    expect(root?.querySelector('img')).toBeNull();
  });

  it('opens one of its drawers at a time', () => {
    const open = () => [...(root?.querySelectorAll('.row button') ?? [])].filter((each) => each.getAttribute('aria-expanded') === 'true').map(({ textContent }) => textContent);
    const shown = () => [root?.querySelector('.about'), root?.querySelectorAll('.row')[1]].map((part) => !(part as HTMLElement).hidden);
    click('Why do I see this?', true);
    expect([open(), shown()]).toEqual([['Why do I see this?'], [true, false]]);
    click('Not now', true);
    expect([open(), shown()]).toEqual([['Not now'], [false, true]]);
    click('Not now', true);
    expect([open(), shown()]).toEqual([[], [false, false]]);
  });

  it('says which button was pressed, and no more', () => {
    click('Fix this page', true);
    expect(runtime.sendMessage.mock.calls).toEqual([[{ type: 'pressed', press: 'fix' }]]);
    click('Fix this page', true);
    expect(runtime.sendMessage.mock.calls.length).toBe(1);
  });

  it('says nothing of events that the page makes', () => {
    for (const name of ['Fix this page', 'Not now', 'Not for an hour', 'Close']) click(name, false);
    expect(runtime.sendMessage).not.toHaveBeenCalled();
    expect(named('Not now').getAttribute('aria-expanded')).toBe('false');
    expect(host()).not.toBeNull();
  });

  it('opens its choices, and closes', () => {
    click('Not now', true);
    expect(named('Not now').getAttribute('aria-expanded')).toBe('true');
    expect((named('Not for an hour').parentElement as HTMLElement).hidden).toBe(false);
    click('Close', true);
    expect(host()).toBeNull();
    expect(runtime.sendMessage.mock.calls).toEqual([[{ type: 'pressed', press: 'close' }]]);
  });

  it('is one line where all of it would lie over what can be pressed, and grows by a press on that', () => {
    const isSmall = () => root?.querySelector('section')?.classList.contains('small');
    expect(isSmall()).toBe(false);
    const button = document.body.appendChild(document.createElement('button'));
    vi.spyOn(document, 'elementFromPoint').mockReturnValue(button);
    window.dispatchEvent(new Event('resize'));
    expect(isSmall()).toBe(true);
    click(words.text, false);
    expect(isSmall()).toBe(true);
    click(words.text, true);
    expect([isSmall(), root?.activeElement?.textContent]).toEqual([false, 'Fix this page']);
    button.remove();
  });

  it('makes way for what comes later, but not from under the pointer', () => {
    vi.useFakeTimers();
    say({ type: 'banner', origin, words: null });
    say({ type: 'banner', origin, words });
    const bar = root?.querySelector('section') as HTMLElement;
    const button = document.body.appendChild(document.createElement('button'));
    vi.spyOn(document, 'elementFromPoint').mockReturnValue(button);
    const matches = vi.spyOn(bar, 'matches').mockReturnValue(true);
    vi.advanceTimersByTime(4_000);
    expect(bar.classList.contains('small')).toBe(false);
    matches.mockReturnValue(false);
    vi.advanceTimersByTime(4_000);
    expect(bar.classList.contains('small')).toBe(true);
    button.remove();
    vi.useRealTimers();
  });

  it('hears the worker only, and in a document of that origin only', () => {
    say({ type: 'banner', origin, words: null }, { id: 'us', tab: { id: 1 } });
    say({ type: 'banner', origin, words: null }, { id: 'others' });
    say({ type: 'banner', origin: 'https://sso.lab.test:8443', words: null });
    expect(host()).not.toBeNull();
    say({ type: 'banner', origin, words: null });
    expect(host()).toBeNull();
  });

  it('goes with a page that is left, which may come back as it was; not for an event that the page makes', () => {
    const leave = (isTrusted: boolean) => window.dispatchEvent(Object.defineProperty(new Event('pagehide'), 'isTrusted', { value: isTrusted }));
    leave(false);
    expect(host()).not.toBeNull();
    leave(true);
    expect(host()).toBeNull();
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('of an extension that was updated goes at the first press', () => {
    runtime.id = undefined;
    click('Fix this page', true);
    expect(host()).toBeNull();
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });
});
