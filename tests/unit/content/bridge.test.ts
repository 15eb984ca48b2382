// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../../src/content/bridge/hash.ts';
import { releaseOf, sheetsOf } from '../../../src/content/bridge/sheets.ts';
import { unmixed } from '../../../src/content/bridge/colours.ts';
import { type Lacks } from '../../../src/content/bridge/plain.ts';
import { transform as transformFor } from '../../../src/content/bridge/transform.ts';

/** Chrome 118 to 122. */
const newest: Lacks = { pairs: true, scope: false, popover: false, colours: false };
const transform = (css: string, sheet: number, lacks: Partial<Lacks> = {}) => transformFor(css, String(sheet), { ...newest, ...lacks });

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

describe('a style sheet for engines that lack still more', () => {
  it.each([
    ['a root alone', '@scope (.r){.a{margin:0}}', '.a:where(.r,:where(.r) *){margin:0}'],
    ['the root itself, as heavy as its selector', '@scope (.r){:scope>.a{margin:0}}', ':is(.r)>.a:where(.r,:where(.r) *){margin:0}'],
    ['what stands before or after an element', '@scope (.r){.a::before,.b:after{margin:0}}', '.a:where(.r,:where(.r) *)::before,.b:where(.r,:where(.r) *):after{margin:0}'],
    ['steps of an animation, which are no selectors', '@scope (.r){@keyframes k{from{margin:0}}}', '@keyframes k{from{margin:0}}'],
    ['a layer around it', '@layer l{@scope (.r){.a{margin:0}}}', '@layer l{.a:where(.r,:where(.r) *){margin:0}}'],
    ['a name that reads like the root', '@scope (.r){[title=":scope"]:scope .\\:scope{margin:0}}', '[title=":scope"]:is(.r) .\\:scope:where(.r,:where(.r) *){margin:0}'],
  ])('unwraps %s', (_what, css, plain) => expect(transform(css, 0, { scope: true })).toBe(plain));
  it.each(['@scope{.a{margin:0}}', '@scope (.r){--x:1}.a{margin:0}', '@scope (.r){@media print{--x:1}.a{margin:0}}', '@scope (.r) to (:scope>.b){.a{margin:0}}'])('leaves a scope alone that says more than that: %s', (css) => expect(transform(css, 0, { scope: true })).toBe(css));

  it('calls an open popover by the class that it has there, and an engine’s own word stays where it is known', () => {
    const css = '.a:popover-open,.b.\\:popover-open{margin:0}';
    expect(transform(css, 0, { popover: true })).toBe('.a.\\:popover-open,.b.\\:popover-open{margin:0}');
    expect(transform(css, 0)).toBe(css);
  });

  it.each([
    ['var(--a) 20%, transparent', ' transparent'],
    ['var(--a),var(--b) 15%', 'var(--a)'],
    ['var(--a), var(--b)', ' var(--a)'],
    ['10% var(--a), var(--b, rgb(1, 2, 3))', ' var(--b, rgb(1, 2, 3))'],
    ['color-mix(in srgb, var(--a) 5%, red), var(--b) 20%', 'red'],
  ])('lets the larger share stand for a mix that only the page could make: %s', (parts, colour) => {
    expect(unmixed(`0 0 1px color-mix(in srgb,${parts}) inset`)).toBe(`0 0 1px ${colour.trim()} inset`);
  });
  it.each([
    ['oklch(0 0 0 / 5%)', 'rgb(0 0 0 / 5%)'],
    ['oklch(1 0 0/8%)', 'rgb(255 255 255 /8%)'],
    // https://www.w3.org/TR/css-color-4/#ex-oklch-samples
    ['oklch(40.101% 0.12332 21.555)', 'rgb(125 35 41)'],
  ])('says %s as %s', (said, plain) => expect(transform(`.a{color:${said}}`, 0, { colours: true })).toBe(`.a{color:${plain}}`));
  it('leaves a mix that it cannot read', () => expect(unmixed('color-mix(in srgb, red')).toBe('color-mix(in srgb, red'));
});

describe('a style sheet for engines that lack scopes alone', () => {
  /** Firefox 128 to 145. */
  const scopesAlone = (css: string) => transform(css, 0, { pairs: false, scope: true });
  it.each([
    ['nothing of a sheet without', 'html{color-scheme:dark}.a{color:light-dark(red,blue)}', ''],
    ['the scopes, and nothing beside them', '@layer a,b;.x{margin:0}@font-face{font-family:f}@keyframes k{to{margin:0}}@scope (.r){.a{color:light-dark(red,blue)}}/* y */.y{margin:0}', '.a:where(.r,:where(.r) *){color:light-dark(red,blue)}'],
    ['the layers and conditions around them', '@layer l{.x{margin:0}@media print{@scope (.r){.a{margin:0}}.y{margin:0}}@supports (margin:0){.z{margin:0}}}', '@layer l{@media print{.a:where(.r,:where(.r) *){margin:0}}}'],
    ['their order', '@scope (.r){.a{margin:0}}.x{margin:0}@scope (.r){.a{margin:1px}}', '.a:where(.r,:where(.r) *){margin:0}.a:where(.r,:where(.r) *){margin:1px}'],
  ])('says once more %s', (_what, css, plain) => expect(scopesAlone(css).replaceAll(/\n\s*/g, '')).toBe(plain));
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
    expect(sheets.map(({ key, isLinked, media, base }) => [key, isLinked, media, base])).toEqual([
      [`${hashOf('.a{}')} `, false, '', 'https://webui.lab.test/'],
      ['https://webui.lab.test/assets/a.css print', true, 'print', 'https://webui.lab.test/assets/a.css'],
    ]);
  });

  it('tell the release by the hashed name of its main one, of this site', () => {
    window.location.href = 'https://webui.lab.test/session';
    const release = (...hrefs: readonly string[]) => releaseOf({ querySelectorAll: () => hrefs.map((href) => ({ href: new URL(href, location.href).href })) } as unknown as Document);
    expect(release('https://webui.lab.test/resources/webui.css', 'https://cdn.test/assets/index-A.css')).toBeNull();
    expect(release('https://webui.lab.test/resources/webui.css', '/assets/index-B.css', '/assets/index-C.css')).toBe('https://webui.lab.test/assets/index-B.css');
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
