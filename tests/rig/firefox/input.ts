/** Expressions and WebDriver actions for trusted input. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the first visible match in the document or an open shadow root; null until it can be clicked. */
export const centreOf = (selector: string): string => `(() => {
  const find = (root) => root.querySelector(${JSON.stringify(selector)})
    ?? [...root.querySelectorAll('*')].map((element) => element.shadowRoot && find(element.shadowRoot)).find(Boolean);
  const element = find(document);
  if (!element || element.disabled) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const point = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  let hit = document.elementFromPoint(point.x, point.y);
  while (hit?.shadowRoot?.elementFromPoint(point.x, point.y) && hit !== element) hit = hit.shadowRoot.elementFromPoint(point.x, point.y);
  const isHost = (node) => node && (node === element || isHost(node.parentNode ?? node.host));
  return width && height && hit && (isHost(hit) || hit.contains(element)) ? point : null;
})()`;

const pointer = (actions: readonly object[]) => ({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });

export const clickAt = ({ x, y }: Point): object => ({
  actions: [
    pointer([
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]),
  ],
});

/** WebDriver's names of keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const control = '\uE009';
const deleteKey = '\uE017';

const press = (key: string): object[] => [
  { type: 'keyDown', value: key },
  { type: 'keyUp', value: key },
];

/** Everything selected and deleted, then key by key. */
export const replaceBy = (text: string): object => ({
  actions: [
    {
      type: 'key',
      id: 'keys',
      actions: [{ type: 'keyDown', value: control }, ...press('a'), { type: 'keyUp', value: control }, ...press(deleteKey), ...[...text].flatMap(press)],
    },
  ],
});

/**
 * A trusted click from inside the document, by its process's own privileges: WebDriver's actions reach tabs only, not the
 * popup. Found and clicked in one go, since the browser resizes the popup while it opens; true once the click arrived,
 * because input before the first paint is dropped silently.
 * `synthesizeMouseEvent` replaced `windowUtils.sendMouseEvent` after Firefox 140.
 */
export const clickInside = (selector: string): string => `(() => {
  const point = ${centreOf(selector)};
  if (!point) return false;
  let hasArrived = false;
  const note = () => { hasArrived = true; };
  window.addEventListener('click', note, { capture: true, once: true });
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    if (window.synthesizeMouseEvent) window.synthesizeMouseEvent(type, point.x, point.y, { button: 0, clickCount: 1 });
    else window.windowUtils.sendMouseEvent(type, point.x, point.y, 0, 1, 0);
  }
  window.removeEventListener('click', note, { capture: true });
  return hasArrived;
})()`;
