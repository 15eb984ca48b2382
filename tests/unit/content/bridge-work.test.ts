// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../../src/content/bridge/hash.ts';
import { pairMark } from '../../../src/content/bridge/plain.ts';
import type { PageSheet } from '../../../src/content/bridge/sheets.ts';
import { transform } from '../../../src/content/bridge/transform.ts';
import { shared, type Memory } from '../../../src/content/memory.ts';
import type { KeptSheets } from '../../../src/core/kept-sheets.ts';

let sheets: readonly PageSheet[] = [];
let release: string | null = null;
let stop = new AbortController();
vi.mock('../../../src/content/bridge/sheets.ts', () => ({ sheetsOf: () => sheets, releaseOf: () => release }));

/** A linked sheet by its name, as what comes for it, one after the other. */
function sheet(key: string, ...texts: readonly (string | null)[]): PageSheet & { readonly asked: () => number } {
  let asked = 0;
  return { key, isLinked: true, media: '', base: 'https://webui.lab.test/', text: async () => texts[Math.min(asked++, texts.length - 1)] ?? null, asked: () => asked };
}
const pair = '.a{color:light-dark(red,blue)}';
const said = async (text: string, of = pair) => ({ of: await digestOf(of), text });

/** What the worker is told, and what it has kept. */
let told: { readonly type: string; readonly sheets?: KeptSheets; readonly release?: string }[] = [];
let kept: KeptSheets = {};
/** How often the worker stops before it answers. */
let lost = 0;
/** The page comes to rest. */
let rest: (() => void)[] = [];

/** The script as it is injected, into a page with these sheets. */
async function bring(...some: readonly PageSheet[]) {
  sheets = some;
  stop = new AbortController();
  const memory = { bridge: null, stop } as unknown as Memory;
  shared.__webUiRepair = memory;
  const sendMessage = async (message: (typeof told)[number]) => {
    told.push(message);
    if (message.type === 'needsTransform' && lost-- > 0) throw new Error('The message port closed before a response was received.');
    if (message.type === 'needsTransform') memory.transform = transform;
    return { value: message.type === 'keptSheets' ? kept : undefined };
  };
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage, onMessage: { addListener: (listener: typeof hear) => (hear = listener), removeListener: () => undefined } } });
  await import('../../../src/content/bridge.ts');
  return { state: async () => memory.bridge?.() };
}
let hear = (_message: object, _sender: object, _respond: () => void): unknown => undefined;
const types = () => told.map(({ type }) => type);
const text = () => document.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join(''));
const adopted = (): number => document.adoptedStyleSheets.length;
/** The browser does, of what it is asked for by name. */
const knowing = (...names: readonly string[]) => vi.stubGlobal('CSS', { supports: (condition: string) => names.some((name) => condition.includes(name)) });
/** A change of the page's own, which the bridge follows. */
const change = () => document.head.append(document.createElement('style'));

beforeEach(() => {
  vi.resetModules();
  [told, kept, rest, release, lost] = [[], {}, [], null, 0];
  vi.stubGlobal('isSecureContext', true);
  knowing();
  vi.stubGlobal('requestIdleCallback', (act: () => void) => rest.push(act));
  document.getAnimations = () => [];
});
afterEach(() => {
  // It takes its leave, and its sheets along.
  stop.abort();
  expect(adopted()).toBe(0);
  vi.unstubAllGlobals();
});

describe('the bridge at work', () => {
  it('says all sheets once more where one of them needs it', async () => {
    const { state } = await bring(sheet('a', pair), sheet('b', '.b{margin:0}'));
    expect([await state(), adopted()]).toEqual(['on', 2]);
  });

  it('adopts nothing on a page that needs nothing of it', async () => {
    const { state } = await bring(sheet('a', 'html{color-scheme:dark}'));
    expect([await state(), adopted()]).toEqual(['none', 0]);
  });

  describe('in Firefox, which lacks scopes alone', () => {
    const scoped = '.x{margin:0}@scope (.r){.a{margin:0}}';
    const { CSSScopeRule } = globalThis as { CSSScopeRule?: unknown };
    beforeEach(() => {
      knowing('light-dark', 'color-mix');
      Reflect.deleteProperty(globalThis, 'CSSScopeRule');
    });
    afterEach(() => void Object.assign(globalThis, { CSSScopeRule }));

    it('says once more what stands in a scope, and nothing else', async () => {
      const { state } = await bring(sheet('a', scoped), sheet('b', pair));
      expect([await state(), text(), types()]).toEqual(['on', [expect.stringMatching(/^\.a:where\(\.r.*margin: 0/)], ['needsTransform']]);
    });

    it('adopts nothing where no sheet has one', async () => {
      const { state } = await bring(sheet('a', pair), sheet('b', 'html{color-scheme:dark}'));
      expect([await state(), adopted(), types()]).toEqual(['none', 0, []]);
    });

    it('adopts by the page’s own eyes, where ours see no such list, and takes only its own away', async () => {
      const theirs = new CSSStyleSheet();
      const list = [theirs];
      const seen = vi.spyOn(document, 'adoptedStyleSheets', 'get').mockImplementation(() => undefined as never);
      Object.assign(document, { wrappedJSObject: { adoptedStyleSheets: list } });
      const { state } = await bring(sheet('a', scoped));
      expect([await state(), list.length, list[0]]).toEqual(['on', 2, theirs]);
      stop.abort();
      expect(list).toEqual([theirs]);
      seen.mockRestore();
      Reflect.deleteProperty(document, 'wrappedJSObject');
    });
  });

  it('leaves out what does not come, asks for that again at the next change, and makes nothing twice', async () => {
    const [good, late] = [sheet('a', pair), sheet('b', null, '.b{margin:0}')];
    const { state } = await bring(good, late);
    expect([await state(), adopted()]).toEqual(['on', 1]);
    change();
    await vi.waitFor(() => expect(adopted()).toBe(2));
    expect([await state(), good.asked(), late.asked()]).toEqual(['on', 1, 2]);
  });

  it('gives up over a sheet that is too large, linked or not, and takes all away', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const { state } = await bring(sheet('a', pair), sheet('b', 'a'.repeat(2_000_001)));
    expect([await state(), adopted(), warned.mock.calls.length]).toEqual(['gave-up', 0, 1]);
  });

  it('gives up over work that takes too long', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 2_600));
    const { state } = await bring(sheet('a', pair), sheet('b', '.b{margin:0}'));
    expect([await state(), adopted(), String(warned.mock.calls[0]?.[1])]).toEqual(['gave-up', 0, 'Error: they take too long']);
    vi.restoreAllMocks();
  });

  it.each([
    ['once', 1, ['on', 1], 2],
    ['twice: the next change asks again', 2, ['none', 0], 3],
  ])('has not given up where the worker stopped in the middle %s', async (_times, times, first, asked) => {
    lost = times;
    const { state } = await bring(sheet('a', pair));
    expect([await state(), adopted()]).toEqual(first);
    change();
    await vi.waitFor(() => expect(adopted()).toBe(1));
    expect([await state(), types().filter((type) => type === 'needsTransform').length]).toEqual(['on', asked]);
  });

  it('has not given up where it was ended while it was at work', async () => {
    const asked = vi.fn();
    let fail = (_error: Error): void => undefined;
    const slow = { ...sheet('a'), text: () => (asked(), new Promise<null>((_resolve, reject) => (fail = reject))) };
    const { state } = await bring(slow);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    stop.abort();
    fail(new Error('late'));
    expect(await state()).toBe('none');
  });
});

describe('a later visit to the same release', () => {
  const main = 'https://webui.lab.test/assets/index-A.css';
  const isAtRest = async () => {
    rest.splice(0).forEach((act) => act());
    await vi.waitFor(() => expect(types().at(-1)).toBe('keepSheets'));
  };

  it('is given what the first has said, by the release and what this browser lacks', async () => {
    release = main;
    const { state } = await bring(sheet('a', pair), sheet('b', '.b{margin:0}'), { ...sheet('c', '.c{margin:0}'), isLinked: false });
    await state();
    expect(types()).toEqual(['keptSheets', 'needsTransform']);
    await isAtRest();
    const { sheets: sent = {}, release: name } = told.at(-1) ?? {};
    expect([Object.keys(sent), sent['a']?.of, sent['a']?.text.includes(pairMark), sent['b']?.text]).toEqual([['a', 'b'], await digestOf(pair), true, '.b{margin:0}']);
    expect(name).toMatch(/index-A\.css [01]{4}$/);
    expect(told[0]?.release).toBe(name);
  });

  it('reads no sheet, and loads nothing that would', async () => {
    [release, kept] = [main, { a: await said(`.a{color:var(${pairMark}1-0)}`) }];
    const known = sheet('a', pair);
    const { state } = await bring(known);
    expect([await state(), adopted(), known.asked(), types()]).toEqual(['on', 1, 0, ['keptSheets']]);
    rest.splice(0).forEach((act) => act());
    await vi.waitFor(() => expect(known.asked()).toBe(1));
    expect([await state(), known.asked(), types()]).toEqual(['on', 1, ['keptSheets']]);
  });

  it('says anew what is another under the same address, and keeps that', async () => {
    [release, kept] = [main, { a: await said(`.old{color:var(${pairMark}1-0)}`, 'other') }];
    const { state } = await bring(sheet('a', pair));
    await state();
    expect(text().join('')).toContain('.old');
    await isAtRest();
    expect(await state()).toBe('on');
    expect(text().join('')).not.toContain('.old');
    expect(Object.keys(told.at(-1)?.sheets ?? {})).toEqual(['a']);
  });

  it('says an inline one anew, too, that only seems to be what was kept', async () => {
    [release, kept] = [main, { a: await said(`.old{color:var(${pairMark}1-0)}`, 'of the same short hash') }];
    const { state } = await bring({ ...sheet('a', pair), isLinked: false });
    await state();
    expect(text().join('')).toContain('.old');
    await isAtRest();
    await vi.waitFor(() => expect(text().join('')).not.toContain('.old'));
  });

  it('does not take for proved what did not come when it was to be', async () => {
    [release, kept] = [main, { a: await said(`.old{color:var(${pairMark}1-0)}`, 'other') }];
    const failing = sheet('a', null, pair);
    const { state } = await bring(failing);
    await state();
    rest.splice(0).forEach((act) => act());
    await vi.waitFor(() => expect(failing.asked()).toBe(1));
    await new Promise(setImmediate);
    change();
    await vi.waitFor(() => expect(rest).toHaveLength(1));
    await isAtRest();
    await vi.waitFor(() => expect(text().join('')).not.toContain('.old'));
  });

  it('is as the first over plain http, where anybody may have answered', async () => {
    vi.stubGlobal('isSecureContext', false);
    [release, kept] = [main, { a: await said(`.old{color:var(${pairMark}1-0)}`) }];
    const { state } = await bring(sheet('a', pair));
    expect([await state(), types()]).toEqual(['on', ['needsTransform']]);
    expect(text().join('')).not.toContain('.old');
    rest.splice(0).forEach((act) => act());
    await new Promise(setImmediate);
    expect(types()).toEqual(['needsTransform']);
  });

  it('keeps nothing of a page that needs nothing, or whose release has no name', async () => {
    release = main;
    const { state } = await bring(sheet('a', 'html{color-scheme:dark}'));
    expect([await state(), rest.length]).toEqual(['none', 0]);
    stop.abort();
    vi.resetModules();
    release = null;
    const nameless = await bring(sheet('a', pair));
    expect(await nameless.state()).toBe('on');
    rest.splice(0).forEach((act) => act());
    await new Promise(setImmediate);
    expect(types()).not.toContain('keepSheets');
  });
});

describe('whoever ends it', () => {
  it('hears of it when the colours have faded, and only the worker ends it', async () => {
    const { state } = await bring(sheet('a', pair));
    await state();
    const respond = vi.fn();
    const end = { type: 'unbridge', origin: location.origin, hasFailed: false };
    expect([hear(end, { id: 'us', tab: {} }, respond), hear({ ...end, origin: 'https://other.test' }, { id: 'us' }, respond), adopted()]).toEqual([undefined, undefined, 1]);
    expect([hear(end, { id: 'us' }, respond), adopted()]).toEqual([true, 0]);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledOnce());
  });
});

describe('a look at a page that was just bridged', () => {
  it('waits until the colours have faded in', async () => {
    class Fading {
      end = (): void => undefined;
      readonly finished = new Promise<void>((resolve) => (this.end = resolve));
    }
    vi.stubGlobal('CSSTransition', Fading);
    const fading = new Fading();
    const asked = vi.fn(() => [fading as unknown as Animation]);
    document.getAnimations = asked;
    const { state } = await bring(sheet('a', pair));
    let isDone = false;
    const answer = state().then((said) => ((isDone = true), said));
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    expect(isDone).toBe(false);
    fading.end();
    expect(await answer).toBe('on');
  });
});
