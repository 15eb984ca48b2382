import type { Layout } from '../../core/layout.ts';
import { features } from '../../core/needs.ts';
import { isShown } from '../dom.ts';
import { has } from '../features.ts';
import { astryxTheme, icon, primaryButton } from '../selectors.ts';

/** Reads styles all over the page: only where something is suspicious or somebody looks. */
export function collectLayout(page: Document, bridge: Layout['bridge']): Layout {
  const buttons = isPaintTheUsers() ? [] : [...page.querySelectorAll(primaryButton)].filter(isShown);
  const icons = page.fonts.status === 'loaded' ? iconsIn(page).filter(isShown) : [];
  return {
    strayPopovers: [...page.querySelectorAll('[popover]')].filter(isStray).length,
    buttons: buttons.length,
    bareButtons: buttons.filter(isBare).length,
    icons: icons.length,
    speltIcons: icons.filter(isSpelt).length,
    brand: brandOf(page),
    lacking: features.filter((feature) => !has[feature]()),
    bridge,
  };
}

/** What an engine without popovers, which knows no `:popover-open`, calls an open one where they are supplied (`content/popovers.ts`). */
const suppliedOpen = '.\\:popover-open';

/** Shown with something in it, though nobody opened it. */
function isStray(popover: Element): boolean {
  if (!isShown(popover) || (popover.textContent ?? '').trim() === '') return false;
  return !popover.matches(has.popover() ? ':popover-open' : suppliedOpen);
}

/** In forced colours the browser paints as the user has set it: https://www.w3.org/TR/css-color-adjust-1/#forced */
const isPaintTheUsers = (): boolean => matchMedia('(forced-colors: active)').matches;

const isClear = (colour: string): boolean => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);

function isBare(button: Element): boolean {
  const { backgroundColor, backgroundImage, borderTopStyle, borderTopWidth, borderTopColor, boxShadow } = getComputedStyle(button);
  const hasBorder = borderTopStyle !== 'none' && borderTopWidth !== '0px' && !isClear(borderTopColor);
  return isClear(backgroundColor) && backgroundImage === 'none' && boxShadow === 'none' && !hasBorder;
}

/** Wherever they are: most lie several shadow roots deep. */
const iconsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((each) => [...(each.matches(icon) && each.textContent?.trim() ? [each] : []), ...(each.shadowRoot ? iconsIn(each.shadowRoot) : [])]);

/** An icon is as wide as its font is high; "edit", the shortest of the words, is nearly twice that. Whoever has set a font for all pages wants words. */
function isSpelt(each: Element): boolean {
  const { fontFamily, fontSize } = getComputedStyle(each);
  return fontFamily.includes('Material') && each.scrollWidth > 1.5 * Number.parseFloat(fontSize);
}

/** The blue of the component library (26.9), which every brand of the Web-UI paints over in an `@scope`. */
const libraryBlue = /#0064e0/i;

function brandOf(page: Document): Layout['brand'] {
  const themed = page.querySelector(astryxTheme);
  if (themed === null) return 'none';
  return libraryBlue.test(getComputedStyle(themed).getPropertyValue('--color-accent')) ? 'lost' : 'painted';
}
