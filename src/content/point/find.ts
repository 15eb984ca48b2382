import type { Target } from '../../core/guide.ts';
import { isShown } from '../dom.ts';

export interface Found {
  readonly elements: readonly Element[];
  /** False: what has to be opened first. */
  readonly isTarget: boolean;
}

/** The site's own words at a key (`readWords`). */
type SiteWords = (key: string) => readonly string[];

/** In the document and in open shadow roots. */
function* deep(root: ParentNode, selector: string): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot, selector);
  }
}

const shown = (selector: string): Element[] => [...deep(document, selector)].filter(isShown);
/** A Material button has its icon's name in its text, beside the label. */
const named = (selector: string, words: readonly string[]): Element[] => shown(selector).filter((button) => [button, ...button.querySelectorAll('*')].some(({ textContent }) => words.includes(textContent.trim())));

/** Named by the same keys of the site's own texts in all pins, 21.02 to 26.9. */
const buttonKeys: Readonly<Record<Exclude<Target, 'registry'>, string>> = { recalculate: 'RecalculateUsage', rescan: 'RescanImages' };

/** A registry's row of icons shows no words: Lit to 23.09, antd 24.03 to 26.8; those of Astryx, 26.9, are named for screen readers. */
const refreshIcons = '[icon="refresh"], tr .anticon-sync';

/** What stands on the page of the target now; null: neither it nor what leads to it. */
export function find(target: Target, words: SiteWords): Found | null {
  if (target !== 'registry') return found(named('button', words(buttonKeys[target])), true);
  const icons = shown(refreshIcons).map((icon) => icon.closest('button') ?? icon);
  const byName = shown('tr button').filter((button) => words(buttonKeys.rescan).includes(button.getAttribute('aria-label') ?? ''));
  return found(icons.length > 0 ? icons : byName, true) ?? found(named('[role="tab"], .astryx-tab', words('Registries')), false);
}

const found = (elements: readonly Element[], isTarget: boolean): Found | null => (elements.length === 0 ? null : { elements, isTarget });
