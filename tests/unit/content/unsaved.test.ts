// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Memory } from '../../../src/content/memory.ts';
import { unsavedWork } from '../../../src/content/unsaved.ts';

const memoryOf = (more: Partial<Memory>): Memory => ({ typedInto: new Set(), since: 'start', uploadMs: null, catchUp: () => undefined, ...more }) as Memory;

function typed(html: string): (logins: boolean) => string {
  document.body.innerHTML = html;
  const memory = memoryOf({ typedInto: new Set(document.querySelectorAll('input')) });
  return (logins) => unsavedWork(memory, document, logins, '/');
}

/** What is said of a page that we came to late, and of one that we watched from its start; nobody was seen to type. */
function standing(build: () => void): string[] {
  document.body.innerHTML = '';
  build();
  return (['late', 'start'] as const).map((since) => unsavedWork(memoryOf({ since }), document, false, '/'));
}
const body = (html: string) => (): void => void (document.body.innerHTML = html);
const closed = new WeakMap<Element, ShadowRoot>();
const shadow = (host: string, html: string, mode: ShadowRootMode = 'open') => (): void => {
  const element = document.body.appendChild(document.createElement(host));
  const root = element.attachShadow({ mode });
  root.innerHTML = html;
  closed.set(element, root);
};
/** As the launcher of 21.02 to 25.14 stands in the page. */
const lit = (open: 'open' | '', html: string, host = 'backend-ai-session-launcher') => (): void => {
  shadow(host, `<backend-ai-dialog><div slot="content">${html}</div></backend-ai-dialog>`)();
  const root = document.body.lastElementChild?.shadowRoot;
  for (const [inner, text] of [['backend-ai-dialog', `<mwc-dialog ${open}><slot name="content"></slot></mwc-dialog>`], ['mwc-textfield', '<input>']] as const)
    root?.querySelector(inner)?.attachShadow({ mode: 'open' }).append(document.createRange().createContextualFragment(text));
};
const framed = (html: string) => (): void => {
  const inside = document.implementation.createHTMLDocument();
  inside.body.innerHTML = html;
  Object.defineProperty(document.body.appendChild(document.createElement('object')), 'contentDocument', { value: inside });
};

describe('what was typed', () => {
  // happy-dom lays nothing out, and has no way into closed roots.
  beforeEach(() => void vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: Element) => closed.get(element) ?? null } }));
  beforeEach(() => void vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList));

  it.each([
    ['a name', '<input value="x">', 'yes', 'yes'],
    ['the name of a login', '<input autocomplete="username" value="x">', 'no', 'yes'],
    ['a password', '<input type="password" value="x">', 'no', 'yes'],
    ['an emptied password', '<input type="password" value="">', 'no', 'no'],
  ] as const)('%s', (_name, html, asked, unasked) => {
    const says = typed(html);
    expect([says(false), says(true)]).toEqual([asked, unasked]);
  });

  it.each([['<input value="x">', 'yes'], ['<input value="">', 'no'], ['<input autocomplete="username" value="x">', 'no']])('in a closed shadow root, whose host alone is heard of: %s', (html, says) => {
    document.body.innerHTML = '';
    shadow('x-form', html, 'closed')();
    const memory = memoryOf({ typedInto: new Set(document.querySelectorAll('x-form')) });
    expect(unsavedWork(memory, document, false, '/')).toBe(says);
  });

  it.each([
    ['a name', body('<input value="x">'), 'cant-tell', 'no'],
    ['nothing', body('<input value=""><textarea></textarea><select><option>a<option>b</select>'), 'no', 'no'],
    ['a name in a shadow root', shadow('x-form', '<p><input value="x"></p>'), 'cant-tell', 'no'],
    ['a name in a closed shadow root', shadow('x-form', '<p><input value="x"></p>', 'closed'), 'cant-tell', 'no'],
    ['the name in the login panel of a Lit release', shadow('backend-ai-login', '<input value="x">'), 'no', 'no'],
    ['a text in a frame, where nobody hears of typing', framed('<textarea>x</textarea>'), 'cant-tell', 'cant-tell'],
    ['an empty frame', framed('<textarea></textarea>'), 'no', 'no'],
    ['a choice that is another than at first', body('<select><option selected>a<option id="b">b</select>'), 'no', 'no', () => choose('b')],
    ['a choice where none was made', body('<select><option>a<option id="b">b</select>'), 'no', 'no', () => choose('b')],
  ] as const)('stands there: %s', (_name, build, late, start, then?: () => void) => {
    expect(standing(build)).toEqual([late, start]);
    then?.();
  });

  it.each([
    ['the launcher of a Lit release, whose typed step is not shown', lit('open', '<mwc-textfield></mwc-textfield>'), 'cant-tell'],
    ['the same, closed', lit('', '<mwc-textfield></mwc-textfield>'), 'no'],
    ['a notice of a Lit release', lit('open', '<p>Read this</p>'), 'no'],
    ['the login panel of a Lit release', lit('open', '<mwc-textfield></mwc-textfield>', 'backend-ai-login'), 'no'],
    ['a dialog of an antd release', body('<div class="ant-modal" role="dialog"><div><input type="text"></div></div>'), 'cant-tell'],
    ['one with a choice', body('<div class="ant-modal" role="dialog"><input type="search" role="combobox"></div>'), 'cant-tell'],
    ['the same, closed', body('<div class="ant-modal" role="dialog" hidden><input type="text"></div>'), 'no'],
    ['a notice, not to be shown again', body('<div class="ant-modal" role="dialog">Read this <input type="checkbox"></div>'), 'no'],
    ['the login panel of an antd release', body('<div class="ant-modal" role="dialog"><input id="user_id"><input type="password" id="password" autocomplete="current-password"></div>'), 'no'],
    ['a dialog of 26.9', body('<div class="bai-dialog"><div class="bai-dialog__wrap" role="dialog"><textarea></textarea></div></div>'), 'cant-tell'],
    ['the same, closed', body('<div class="bai-dialog bai-dialog--closed"><div class="bai-dialog__wrap"><textarea></textarea></div></div>'), 'no'],
    ['the login panel of 26.9', body('<div class="bai-dialog"><div class="bai-dialog__wrap" role="dialog"><input><input type="password" autocomplete="current-password"></div></div>'), 'no'],
  ] as const)('lies over the page: %s', (_name, build, says) => {
    vi.mocked(Element.prototype.getClientRects).mockImplementation(function (this: Element) {
      return (this.localName === 'input' || this.hasAttribute('hidden') ? [] : [{}]) as unknown as DOMRectList;
    });
    expect(standing(build)).toEqual([says, says]);
  });

  it.each([[0, 'cant-tell'], [9, 'cant-tell'], [11, 'no']])('an upload that was last heard of %d min ago', (minutes, says) => {
    vi.spyOn(performance, 'now').mockReturnValue(3_600_000);
    const memory = memoryOf({ catchUp: () => (memory.uploadMs = 3_600_000 - minutes * 60_000) });
    document.body.innerHTML = '';
    expect(unsavedWork(memory, document, true, '/')).toBe(says);
  });
});

function choose(id: string): void {
  (document.getElementById(id) as HTMLOptionElement).selected = true;
  expect(unsavedWork(memoryOf({ since: 'late' }), document, false, '/')).toBe('cant-tell');
}
