import { shadowIn } from '../channel.ts';

type IsTaken = (x: number, y: number) => boolean;

/** Finer than the smallest target (24 px: WCAG 2.5.8). */
const step = 16;
const gap = 12;

/** Points of a lattice over the window that are taken, in a box and up to a step around it; counts no further than to `enough`. */
function takenIn(left: number, top: number, width: number, height: number, isTaken: IsTaken, enough: number): number {
  let taken = 0;
  for (let y = top - (top % step); y < top + height + step && taken < enough; y += step)
    for (let x = left - (left % step); x < left + width + step; x += step) if (isTaken(x, y)) taken++;
  return taken;
}

/** The lowest place in the window for a box where nothing is taken; else the one with the least. Middle, right, left. */
export function placeFor(
  { offsetWidth: width, offsetHeight: height }: Pick<HTMLElement, 'offsetWidth' | 'offsetHeight'>,
  highest: number,
  isPressable: IsTaken = isControl,
  { clientWidth, clientHeight }: Pick<HTMLElement, 'clientWidth' | 'clientHeight'> = document.documentElement,
) {
  const right = clientWidth - gap - width;
  const known: Record<string, boolean> = {};
  const isTaken: IsTaken = (x, y) => (known[`${x} ${y}`] ??= isPressable(x, y));
  let best = { left: gap, bottom: gap, taken: Infinity };
  for (let bottom = gap; bottom <= Math.max(gap, highest - height) && best.taken > 0; bottom += step)
    for (const left of [(gap + right) >> 1, right, gap]) {
      const taken = takenIn(left, clientHeight - bottom - height, width, height, isTaken, best.taken);
      if (taken < best.taken) best = { left, bottom, taken };
    }
  return best;
}

/** Much of the Web-UI is pressed that says so by the pointer's shape alone, which slotted words inherit from what they stand in. */
function isControl(x: number, y: number): boolean {
  let at: Element | null = null;
  for (let root: DocumentOrShadowRoot | null = document; root; ) {
    const inner: Element | null = root.elementFromPoint(x, y);
    root = inner && inner !== at ? shadowIn(inner) : null;
    at = inner ?? at;
  }
  return at !== null && (at.closest('a,button,input,select,textarea,[role=button]') !== null || getComputedStyle(at).cursor === 'pointer');
}
