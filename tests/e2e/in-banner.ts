import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { until } from '../rig/index.ts';

/** What the user sees of the banner, and where; its root is closed to the page and to Playwright's selectors alike. */
export interface SeenBanner {
  readonly text: string;
  readonly buttons: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export interface Node {
  readonly nodeName: string;
  readonly nodeId: number;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

export const below = (node: Node): Node[] => [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(below)];
const textOf = (node: Node): string => below(node).map(({ nodeName, nodeValue }) => (nodeName === '#text' ? nodeValue : '')).join('');

/** Null where no banner stands. */
export async function bannerIn(context: BrowserContext, url: string): Promise<SeenBanner | null> {
  const page = context.pages().find((each) => each.url().startsWith(url));
  if (!page) throw new Error(`no page shows ${url}`);
  const session = await context.newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const host = below(root).find(({ attributes }) => attributes?.includes('data-web-ui-repair-banner'));
    if (!host) return null;
    const parts = below(host);
    const text = parts.find(({ attributes }) => attributes?.includes('text'));
    const buttons = await Promise.all(parts.filter(({ nodeName }) => nodeName === 'BUTTON').map((button) => placeOf(session, button)));
    return { text: text ? textOf(text) : '', buttons: buttons.filter((each) => each !== null) };
  } finally {
    await session.detach();
  }
}

/** Its middle in CSS px; null where it is not shown. */
export async function placeOf(session: CDPSession, button: Node): Promise<SeenBanner['buttons'][number] | null> {
  try {
    const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { name: textOf(button) || (button.attributes?.[button.attributes.indexOf('aria-label') + 1] ?? ''), x: (left + right) / 2, y: (top + bottom) / 2 };
  } catch {
    return null; // "Could not compute box model": it is hidden.
  }
}

export const bannerSays = (context: BrowserContext, url: string, text: string): Promise<unknown> =>
  until(async () => (await bannerIn(context, url).catch(() => null))?.text === `Web-UI Repair: ${text}`, { timeoutMs: 30_000, what: `the banner to say "${text}"` });

/** Where the button of this name is. */
export async function buttonOf(context: BrowserContext, url: string, name: string): Promise<{ readonly x: number; readonly y: number }> {
  const banner = await bannerIn(context, url);
  const found = banner?.buttons.find((button) => button.name === name);
  if (!found) throw new Error(`no button "${name}" in ${JSON.stringify(banner)}`);
  return found;
}

/** Where it lies, of what size, and what of the page can be pressed below it, found another way than its own: it is taken away, and each element asked that lies there. */
export async function coveredBy(context: BrowserContext, url: string): Promise<{ readonly box: readonly number[]; readonly controls: readonly string[] }> {
  const page = context.pages().find((each) => each.url().startsWith(url)) as Page;
  const session = await context.newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const bar = below(root).find(({ attributes }) => attributes?.includes('data-web-ui-repair-banner'))?.shadowRoots?.flatMap(below).find(({ nodeName }) => nodeName === 'SECTION');
    if (!bar) throw new Error('no banner');
    const [left = 0, top = 0, , , right = 0, bottom = 0] = (await session.send('DOM.getBoxModel', { nodeId: bar.nodeId })).model.border;
    const controls = (await page.evaluate(`(() => {
      const host = document.querySelector('[data-web-ui-repair-banner]');
      const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
      const isHit = (element, { left, top, right, bottom }) => {
        const [x, y] = [(Math.max(left, ${left}) + Math.min(right, ${right})) / 2, (Math.max(top, ${top}) + Math.min(bottom, ${bottom})) / 2];
        const hit = element.getRootNode().elementFromPoint(x, y);
        return hit !== null && (element === hit || element.contains(hit));
      };
      const isPressed = (element) => element.matches('a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=link], [role=combobox], [role=switch], [role=checkbox], [onclick]') || getComputedStyle(element).cursor === 'pointer';
      host.style.setProperty('display', 'none', 'important');
      const found = all(document.body).filter((element) => [...element.getClientRects()].some((rect) => rect.width > 0 && rect.left < ${right} && rect.right > ${left} && rect.top < ${bottom} && rect.bottom > ${top} && isHit(element, rect)) && isPressed(element));
      host.style.removeProperty('display');
      return found.map((element) => element.tagName + ' ' + (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40));
    })()`)) as string[];
    return { box: [left, top, right, bottom].map(Math.round), controls };
  } finally {
    await session.detach();
  }
}
