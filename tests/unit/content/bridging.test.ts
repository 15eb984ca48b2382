import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bridgedIn } from '../../../src/content/bridging.ts';
import type { Memory } from '../../../src/content/memory.ts';

let asked: object[] = [];
/** A browser that knows these, and no popovers; Firefox before 128 knows none of them. */
function browser(...known: readonly string[]): void {
  vi.stubGlobal('CSS', { supports: (condition: string) => known.some((each) => condition.includes(each)) });
  vi.stubGlobal('HTMLElement', class {});
  for (const name of known.filter((each) => each.startsWith('CSS'))) vi.stubGlobal(name, class {});
}
/** The worker brings it where it is wished for. */
const memory = (): Pick<Memory, 'bridge'> => ({ bridge: null });

beforeEach(() => {
  asked = [];
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage: async (message: object) => void asked.push(message) } });
});
afterEach(() => vi.unstubAllGlobals());

it('is not asked for by a browser that lacks nothing, though the user may have wished for it once', async () => {
  browser('CSSPropertyRule', 'light-dark(', 'CSSScopeRule');
  expect([await bridgedIn(memory()), asked]).toEqual(['none', []]);
});

it.each([
  ['light-dark()', ['CSSScopeRule']],
  ['@scope', ['light-dark(']],
])('is asked for by one that lacks %s, with what it lacks beside', async (_what, known) => {
  browser('CSSPropertyRule', ...known);
  expect([await bridgedIn(memory()), asked]).toEqual(['none', [{ type: 'needsBridge', popover: true }]]);
});

it('is asked for once, and says how it stands', async () => {
  browser('CSSPropertyRule');
  expect([await bridgedIn({ bridge: async () => 'on' }), asked]).toEqual(['on', []]);
});

it('is never asked for in Firefox before 128, which keeps extensions out of the page’s own world', async () => {
  browser();
  expect([await bridgedIn(memory()), asked]).toEqual(['impossible', []]);
});
