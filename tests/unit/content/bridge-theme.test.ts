// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pairMark } from '../../../src/content/bridge/plain.ts';
import type { PageSheet } from '../../../src/content/bridge/sheets.ts';
import { transform } from '../../../src/content/bridge/transform.ts';
import { shared, type Memory } from '../../../src/content/memory.ts';

/** The sheets of happy-dom do not know whose they are. */
vi.mock('../../../src/content/bridge/sheets.ts', () => ({
  releaseOf: () => null,
  sheetsOf: (page: Document): PageSheet[] =>
    [...page.querySelectorAll('style')].map(({ textContent: text }) => ({ key: text, isLinked: false, media: '', base: page.baseURI, text: async () => text })),
}));

/** A page that writes its theme into a style sheet of its own, and writes it anew when the user changes it. */
const theme = (colour: string): string => `.theme{color:light-dark(${colour},black)}`;
const adopted = (): string => document.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('')).join('');
let style: HTMLStyleElement;
let stop: AbortController;

beforeEach(async () => {
  vi.resetModules();
  stop = new AbortController();
  document.getAnimations = () => [];
  vi.stubGlobal('CSS', { supports: (condition: string) => !condition.includes('light-dark') });
  vi.stubGlobal('isSecureContext', false);
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('chrome', { runtime: { id: 'us', sendMessage: async () => ({ value: {} }), onMessage: { addListener: () => undefined, removeListener: () => undefined } } });
  style = document.createElement('style');
  style.append(theme('red'));
  document.head.replaceChildren(style);
  const memory = { bridge: null, stop, transform } as unknown as Memory;
  shared.__webUiRepair = memory;
  await import('../../../src/content/bridge.ts');
  await memory.bridge?.();
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

it.each([
  ['its letters are others', () => ((style.firstChild as Text).data = theme('green'))],
  ['its text is another', () => (style.textContent = theme('green'))],
  ['another stands in its place', () => style.replaceWith(Object.assign(document.createElement('style'), { textContent: theme('green') }))],
])('a change of theme is followed where %s', async (_how, change) => {
  expect([adopted().includes('red'), adopted().includes(pairMark)]).toEqual([true, true]);
  change();
  await vi.waitFor(() => expect(adopted()).toContain('green'));
  expect([adopted().includes('red'), document.adoptedStyleSheets.length]).toEqual([false, 1]);
});
