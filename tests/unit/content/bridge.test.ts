// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sheetsOf } from '../../../src/content/bridge/sheets.ts';
import { transform } from '../../../src/content/bridge/transform.ts';

describe('a style sheet for engines without light-dark()', () => {
  it('says each pair by the scheme that stands around it', () => {
    const made = transform('html[data-theme=dark]{color-scheme:dark}.a{color:light-dark(#111,#eee);border-color:light-dark(red,blue) !important}', 0);
    expect(made).not.toContain('light-dark(');
    for (const colour of ['#111', '#eee', 'red', 'blue']) expect(made).toContain(colour);
    expect(made).toContain('!important');
  });
  it('keeps layers, their order and all other rules, since it stands after the page’s own', () => {
    const made = transform('@layer reset, theme;@layer theme{.a{color:light-dark(red,blue)}}@media (width > 400px){.b{margin:0}}.c{margin:1px}', 0);
    for (const kept of ['@layer reset, theme', '@layer theme', '@media (width > 400px)', '.b{margin:0}', '.c{margin:1px}']) expect(made).toContain(kept);
  });
  it('keeps its pairs apart from those of other sheets', () => {
    const [a, b] = [0, 1].map((sheet) => new Set(transform('.a{color:light-dark(red,blue)}', sheet).match(/--csstools-light-dark-toggle[-\d]+/g)));
    expect(a?.size).toBe(1);
    expect([...(a ?? [])].some((name) => b?.has(name))).toBe(false);
  });
  it.each(['light-dark(red,blue)', 'red'])('loads no font a second time, and leaves the rest: %s', (colour) => {
    const made = transform(`@font-face{font-family:f;src:url(f.woff2)}@font-face {font-family:g}.a{color:${colour}}.b{margin:0}`, 0);
    expect(made).not.toContain('@font-face');
    expect(made).toContain('.b{margin:0}');
  });
  it('says the scheme that a sheet without pairs sets, since those of others go by it', () => {
    const [scheme] = transform('.a{color:light-dark(red,blue)}html{color-scheme:dark}', 0).match(/--csstools-color-scheme--light/) ?? [];
    expect(scheme).toBeDefined();
    expect(transform('html{color-scheme:dark}', 1)).toContain(scheme);
  });
  it('leaves one as it is that it cannot read, and tells nobody what stands in it', () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    expect(transform('.secret{color:light-dark(red,blue)', 0)).toBe('.secret{color:light-dark(red,blue)');
    expect(warned.mock.calls.flat().join(' ')).toMatch(/CssSyntaxError$/);
    warned.mockRestore();
  });
  it('says a custom property where the page does, and not for every element below', () => {
    const made = transform(':root{--a:light-dark(red,blue)}.part{--a:green}', 0);
    expect(made).toMatch(/:root\{[^}]*--a: ?var\(/);
    expect(made).not.toContain('*');
  });
});

describe('the page’s own style sheets', () => {
  afterEach(() => vi.unstubAllGlobals());
  const page = (...sheets: readonly { readonly ownerNode: unknown; readonly href?: string; readonly disabled?: boolean; readonly media?: string }[]) =>
    ({ baseURI: 'https://webui.lab.test/', styleSheets: sheets.map(({ ownerNode, href = null, disabled = false, media = '' }) => ({ ownerNode, href, disabled, media: { mediaText: media } })) }) as unknown as Document;
  const linked = (href: string, some: object = {}) => ({ ownerNode: document.createElement('link'), href, ...some });
  const inline = (text: string) => Object.assign(document.createElement('style'), { textContent: text });

  it('are taken in their order; those of other origins, switched off or without text are left', () => {
    window.location.href = 'https://webui.lab.test/session';
    const sheets = sheetsOf(page({ ownerNode: inline('.a{}') }, linked('https://webui.lab.test/assets/a.css', { media: 'print' }), linked('https://cdn.test/b.css'), linked('https://webui.lab.test/off.css', { disabled: true }), { ownerNode: inline(' ') }));
    expect(sheets.map(({ key, media, base }) => [key, media, base])).toEqual([
      [' .a{}', '', 'https://webui.lab.test/'],
      ['https://webui.lab.test/assets/a.css print', 'print', 'https://webui.lab.test/assets/a.css'],
    ]);
  });

  it.each([
    ['a sheet', () => new Response('.a{}', { headers: { 'content-type': 'text/css; charset=utf-8' } }), '.a{}'],
    ['HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), null],
    ['an error', () => new Response('', { status: 404, headers: { 'content-type': 'text/css' } }), null],
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch')), null],
  ])('are taken where they come as sheets: %s', async (_what, answer, text) => {
    window.location.href = 'https://webui.lab.test/session';
    vi.stubGlobal('fetch', async () => answer());
    const [sheet] = sheetsOf(page(linked('https://webui.lab.test/assets/a.css')));
    expect(await sheet?.text()).toBe(text);
  });
});
