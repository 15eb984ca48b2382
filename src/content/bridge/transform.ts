import lightDark from '@csstools/postcss-light-dark-function';
import postcss, { type Plugin } from 'postcss';
import { plainColours } from './colours.ts';
import { unscoping } from './scope.ts';

/**
 * The plugin says each custom property again for every element below, lest a part of the page has a scheme of its own. 26.9 has a thousand of them
 * and 1600 elements, and what a part says for itself would be unsaid below it.
 */
const everywhereBelow = '& *';

const sparing: Plugin = {
  postcssPlugin: 'sparing',
  OnceExit(sheet) {
    sheet.walkRules(everywhereBelow, (rule) => void rule.remove());
  },
};

/** What this engine lacks beside `light-dark()`: the newer, the more. */
export interface Lacks {
  readonly scope: boolean;
  readonly popover: boolean;
  /** `color-mix()` and `oklch()`. */
  readonly colours: boolean;
}

/** An open one has this class there (`popovers.ts`); an unknown pseudo-class spoils its whole rule. */
const openPopover = /(?<!\\):popover-open/g;

/** The page's own sheet has named them; a second time they would be loaded again. */
const fontFaces = /@font-face\s*\{[^}]*\}/g;

/**
 * The sheet in words that engines without `light-dark()` know (Chrome before 123, https://caniuse.com/mdn-css_types_color_light-dark). It stands after
 * the page's own sheets, and says all that they say: a rule left out would lose to those before it. The plugin counts its properties from 0 in
 * each sheet; one of two sheets would be the other's.
 */
export function transform(css: string, sheet: number, { scope, popover, colours }: Lacks): string {
  const spoken = css.replace(fontFaces, '');
  const own = popover ? spoken.replace(openPopover, '.\\:popover-open') : spoken;
  // A scheme that one sheet sets is what the pairs of another go by.
  const isPlain = !/light-dark\(|color-scheme/.test(own) && !(scope && own.includes('@scope')) && !(colours && /color-mix\(|oklch\(/.test(own));
  if (isPlain) return own;
  try {
    return postcss([...(scope ? [unscoping] : []), lightDark({ preserve: false }), ...(colours ? [plainColours] : []), sparing]).process(own, { from: undefined, map: false }).css.replaceAll('--csstools-light-dark-toggle--', `--csstools-light-dark-toggle-${sheet}-`);
  } catch (error) {
    // Browsers read on where postcss does not. Its message quotes the sheet.
    console.warn('Web-UI Repair: a style sheet is said as it is', error instanceof Error ? error.name : '');
    return own;
  }
}
