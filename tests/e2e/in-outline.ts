import type { BrowserContext } from 'playwright-core';
import { below, placeOf, type Node } from './in-banner.ts';

/** What is pointed at in a page: the middles of the boxes. */
export interface SeenOutline {
  readonly boxes: readonly { readonly x: number; readonly y: number }[];
}

/** Null where nothing is. */
export async function outlineIn(context: BrowserContext, url: string): Promise<SeenOutline | null> {
  const page = context.pages().find((each) => each.url().startsWith(url));
  if (!page) throw new Error(`no page shows ${url}`);
  const session = await context.newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const host = below(root).find(({ attributes }) => attributes?.includes('data-web-ui-repair-point'));
    if (!host) return null;
    const boxes = await Promise.all(below(host).filter(({ nodeName }) => nodeName === 'I').map((box) => placeOf(session, box)));
    return { boxes: boxes.filter((each) => each !== null) };
  } finally {
    await session.detach();
  }
}
