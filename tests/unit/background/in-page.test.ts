// @vitest-environment happy-dom
import { afterAll, describe, expect, it, vi } from 'vitest';
import { layPopovers } from '../../../src/background/in-page.ts';

const rect = (left: number, top: number, width: number, height: number) => ({ left, top, width, height, right: left + width, bottom: top + height });

/** A window of 1000 x 800, a popover of 200 x 300, and what opens it; answers where it comes to lie. */
function laid(area: string, at: ReturnType<typeof rect>, margin = ''): readonly string[] {
  document.body.innerHTML = '<button></button><div popover></div>';
  const [button, popover] = [document.querySelector('button'), document.querySelector('div')] as [HTMLElement, HTMLElement];
  Object.assign(button.style, { anchorName: '--other, --a' });
  Object.assign(popover.style, { positionAnchor: '--a', positionArea: area, margin });
  button.getBoundingClientRect = () => at as DOMRect;
  Object.defineProperties(popover, { offsetWidth: { value: 200 }, offsetHeight: { value: 300 } });
  popover.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  return [popover.style.left, popover.style.top];
}

describe('a popover in a browser without anchors', () => {
  afterAll(() => vi.unstubAllGlobals());
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => then());
  vi.stubGlobal('CSS', { supports: () => false });
  Object.defineProperties(document.documentElement, { clientWidth: { value: 1000 }, clientHeight: { value: 800 } });
  layPopovers();
  layPopovers();

  it.each([
    ['below, from the start of what opens it', 'self-block-end span-self-inline-end', rect(100, 50, 80, 20), ['100px', '70px']],
    ['below, to its end', 'self-block-end span-self-inline-start', rect(700, 50, 80, 20), ['580px', '70px']],
    ['in the middle', 'self-block-end', rect(400, 50, 100, 20), ['350px', '70px']],
    ['above where there is no room below', 'self-block-end', rect(400, 700, 100, 20), ['350px', '400px']],
    ['below where there is no room above', 'self-block-start', rect(400, 50, 100, 20), ['350px', '70px']],
    ['not beyond the window', 'self-block-end span-self-inline-end', rect(950, 50, 80, 20), ['800px', '70px']],
    ['at its side', 'self-inline-end span-self-block-end', rect(100, 50, 80, 20), ['180px', '50px']],
    ['at its other side', 'self-inline-end span-self-block-start', rect(900, 500, 80, 20), ['700px', '220px']],
    ['where the browser puts it, if the page does not say', '', rect(100, 50, 80, 20), ['', '']],
    ['by its margins', 'self-block-end span-self-inline-start', rect(700, 50, 80, 20), ['564px', '70px'], '4px 0px 0px 16px'],
  ])('lies %s', (_where, area, at, place, margin = '') => expect(laid(area, at, margin)).toEqual(place));

  it('is left alone where the page names nothing that it should lie beside', () => {
    document.body.innerHTML = '<button></button><div popover></div>';
    const [button, popover] = [document.querySelector('button'), document.querySelector('div')] as [HTMLElement, HTMLElement];
    Object.assign(button.style, { anchorName: '' });
    Object.assign(popover.style, { positionArea: 'self-block-end' });
    popover.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
    expect(popover.style.left).toBe('');
  });
});
