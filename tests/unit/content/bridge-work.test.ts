// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSheet } from '../../../src/content/bridge/sheets.ts';
import { shared, type Memory } from '../../../src/content/memory.ts';

let sheets: readonly PageSheet[] = [];
let stop = new AbortController();
vi.mock('../../../src/content/bridge/sheets.ts', () => ({ sheetsOf: () => sheets }));

/** A sheet by its name, as what comes for it, one after the other. */
function sheet(key: string, ...texts: readonly (string | null)[]): PageSheet & { readonly asked: () => number } {
  let asked = 0;
  return { key, media: '', base: 'https://webui.lab.test/', text: async () => texts[Math.min(asked++, texts.length - 1)] ?? null, asked: () => asked };
}
const pair = '.a{color:light-dark(red,blue)}';

/** The script as it is injected, into a page with these sheets. */
async function bring(...some: readonly PageSheet[]) {
  sheets = some;
  stop = new AbortController();
  const memory = { bridge: null, stop } as unknown as Memory;
  shared.__webUiRepair = memory;
  await import('../../../src/content/bridge.ts');
  return { state: async () => memory.bridge?.() };
}
const adopted = (): number => document.adoptedStyleSheets.length;
/** A change of the page's own, which the bridge follows. */
const change = () => document.head.append(document.createElement('style'));

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('chrome', { runtime: { id: 'us', onMessage: { addListener: () => undefined, removeListener: () => undefined } } });
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
