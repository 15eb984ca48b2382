// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Memory } from '../../../src/content/memory.ts';
import { unsavedWork } from '../../../src/content/unsaved.ts';

function typed(html: string): (logins: boolean) => string {
  document.body.innerHTML = html;
  const memory = { typedInto: new Set(document.querySelectorAll('input')), since: 'start' } as unknown as Memory;
  return (logins) => unsavedWork(memory, document, logins, '/');
}

describe('what was typed', () => {
  // happy-dom lays nothing out.
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
});
