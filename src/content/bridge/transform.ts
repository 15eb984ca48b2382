import lightDark from '@csstools/postcss-light-dark-function';
import postcss, { type Plugin } from 'postcss';

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

const processor = postcss([lightDark({ preserve: false }), sparing]);

/** The page's own sheet has named them; a second time they would be loaded again. */
const fontFaces = /@font-face\s*\{[^}]*\}/g;

/**
 * The sheet in words that engines without `light-dark()` know (Chrome before 123, https://caniuse.com/mdn-css_types_color_light-dark). It stands after
 * the page's own sheets, and says all that they say: a rule left out would lose to those before it. The plugin counts its properties from 0 in
 * each sheet; one of two sheets would be the other's.
 */
export function transform(css: string, sheet: number): string {
  const own = css.replace(fontFaces, '');
  // A scheme that one sheet sets is what the pairs of another go by.
  if (!/light-dark\(|color-scheme/.test(own)) return own;
  try {
    return processor.process(own, { from: undefined, map: false }).css.replaceAll('--csstools-light-dark-toggle--', `--csstools-light-dark-toggle-${sheet}-`);
  } catch (error) {
    // Browsers read on where postcss does not. Its message quotes the sheet.
    console.warn('Web-UI Repair: a style sheet is said as it is', error instanceof Error ? error.name : '');
    return own;
  }
}
