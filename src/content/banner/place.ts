import { shadowIn } from '../channel.ts';

type IsTaken = (x: number, y: number) => boolean;

/** Finer than the smallest target (24 px: WCAG 2.5.8). */
const step = 16;
const gap = 12;

/** Points of a lattice over the window that are taken, in a box and up to a step around it; counts no further than to `enough`. */
export function takenIn(left: number, top: number, width: number, height: number, isTaken: IsTaken, enough: number): number {
  let taken = 0;
  for (let y = top - (top % step); y < top + height + step && taken < enough; y += step)
    for (let x = left - (left % step); x < left + width + step; x += step) if (isTaken(x, y)) taken++;
  return taken;
}

/** The lowest place in the window where nothing is taken; else the one with the least. Middle, right, left. */
export function placeFor(width: number, height: number, highest: number, isTaken: IsTaken, { clientWidth, clientHeight } = document.documentElement) {
  const right = clientWidth - gap - width;
  let best = { left: gap, bottom: gap, taken: Infinity };
  for (let bottom = gap; bottom <= Math.max(gap, highest - height) && best.taken > 0; bottom += step)
    for (const left of [(gap + right) >> 1, right, gap]) {
      const taken = takenIn(left, clientHeight - bottom - height, width, height, isTaken, best.taken);
      if (taken < best.taken) best = { left, bottom, taken };
    }
  return best;
}

/** Much of the Web-UI is pressed that says so by the pointer's shape alone, which slotted words inherit from what they stand in. */
export function isControl(x: number, y: number): boolean {
  let at = document.elementFromPoint(x, y);
  for (let inner = at; inner; at = inner) {
    inner = shadowIn(inner)?.elementFromPoint(x, y) ?? null;
    if (inner === at || !inner) break;
  }
  return at !== null && (at.closest('a,button,input,select,textarea,[role=button]') !== null || getComputedStyle(at).cursor === 'pointer');
}
