// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { placeFor } from '../../../src/content/banner/place.ts';

const view = { clientWidth: 1200, clientHeight: 700 };
const box = { offsetWidth: 520, offsetHeight: 100 };
type Rect = readonly [left: number, top: number, right: number, bottom: number];
/** A page whose controls stand in these boxes. */
const page = (...controls: readonly Rect[]) => (x: number, y: number): boolean => controls.some(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);
const covers = ({ left, bottom }: { left: number; bottom: number }, [l, t, r, b]: Rect): boolean => left < r && left + 520 > l && 700 - bottom - 100 < b && 700 - bottom > t;

describe('the place of the banner', () => {
  it('is in the middle of the bottom edge where nothing is in its way', () => {
    expect(placeFor(box, 350, page(), view)).toEqual({ left: 340, bottom: 12, taken: 0 });
  });

  it.each<[string, Rect]>([
    ['a button in the middle of the edge', [590, 660, 620, 684]],
    ['a notice at the right', [760, 560, 1190, 690]],
    ['a menu at the left', [0, 0, 244, 700]],
    ['the smallest target there is', [601, 601, 625, 625]],
    ['a bar along the whole edge', [0, 640, 1200, 700]],
  ])('lies beside or above %s', (_what, control) => {
    const place = placeFor(box, 350, page(control), view);
    expect([place.taken, covers(place, control)]).toEqual([0, false]);
  });

  it('is where the least lies below it, if there is no other, and that is told', () => {
    const place = placeFor(box, 350, page([0, 0, 1200, 640], [0, 640, 400, 700]), view);
    expect([place.taken > 0, place.left]).toEqual([true, 668]);
  });

  it('is in the window, however small that is', () => {
    expect(placeFor(box, 50, page(), { clientWidth: 544, clientHeight: 100 })).toEqual({ left: 12, bottom: 12, taken: 0 });
  });
});
