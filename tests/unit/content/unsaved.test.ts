// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Memory } from '../../../src/content/memory.ts';
import { unsavedWork } from '../../../src/content/unsaved.ts';

function typed(html: string): (logins: boolean) => string {
  document.body.innerHTML = html;
  const memory = { typedInto: new Set(document.querySelectorAll('input')), since: 'start' } as unknown as Memory;
  return (logins) => unsavedWork(memory, document, logins, '/');
}

/** What is said of a page that we came to late, and of one that we watched from its start; nobody was seen to type. */
function standing(build: () => void): string[] {
  document.body.innerHTML = '';
  build();
  return (['late', 'start'] as const).map((since) => unsavedWork({ typedInto: new Set(), since } as unknown as Memory, document, false, '/'));
}
const body = (html: string) => (): void => void (document.body.innerHTML = html);
const closed = new WeakMap<Element, ShadowRoot>();
const shadow = (host: string, html: string, mode: ShadowRootMode = 'open') => (): void => {
  const element = document.body.appendChild(document.createElement(host));
  const root = element.attachShadow({ mode });
  root.innerHTML = html;
  closed.set(element, root);
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
    const memory = { typedInto: new Set([document.querySelector('x-form')]), since: 'start' } as unknown as Memory;
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
});

function choose(id: string): void {
  (document.getElementById(id) as HTMLOptionElement).selected = true;
  expect(unsavedWork({ typedInto: new Set(), since: 'late' } as unknown as Memory, document, false, '/')).toBe('cant-tell');
}
