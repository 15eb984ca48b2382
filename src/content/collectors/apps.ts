import type { Apps } from '../../core/evidence.ts';
import { patience } from '../../core/patience.ts';
import type { Memory } from '../memory.ts';

export function collectApps({ apps }: Pick<Memory, 'apps'>, page: Document): Apps {
  const { proxy, proxyMs, leftMs, backMs } = apps;
  const since = performance.now() - patience.appMs;
  const leftJupyter = leftMs !== null && backMs !== null && backMs - leftMs <= patience.backFromAppMs && backMs > since;
  return { proxy: proxyMs > since ? proxy : 'unasked', leftJupyter, mountsLocal: leftJupyter && shows('.local', page) };
}

/** By itself or in a list of folders, through open shadow roots. Walks the whole page: rarely asked. */
function shows(folder: string, root: Node): boolean {
  for (let node: Node | null = root.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.split(/[\s,]+/).includes(folder)) return true;
    const shadow = (node as Partial<Element>).shadowRoot;
    if ((shadow && shows(folder, shadow)) || shows(folder, node)) return true;
  }
  return false;
}
