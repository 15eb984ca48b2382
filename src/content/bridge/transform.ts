import lightDark from '@csstools/postcss-light-dark-function';
import postcss, { type AcceptedPlugin, type Plugin } from 'postcss';
import { plainColours } from './colours.ts';
import { pairMark, prepared, isPlain, type Lacks } from './plain.ts';
import { scopesAlone, unscoping } from './scope.ts';

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

const pluginsFor = ({ pairs, scope, colours }: Lacks): AcceptedPlugin[] =>
  pairs ? [...(scope ? [unscoping] : []), lightDark({ preserve: false }), ...(colours ? [plainColours] : []), sparing] : [scopesAlone, unscoping];

/**
 * The sheet in words that engines without `light-dark()` know (Chrome before 123, https://caniuse.com/mdn-css_types_color_light-dark). It stands after
 * the page's own sheets, and says all that they say: a rule left out would lose to those before it. The plugin counts its properties from 0 in
 * each sheet; one of two sheets would be the other's, so each bears its sheet's `id`.
 */
export function transform(css: string, id: string, lacks: Lacks): string {
  const own = prepared(css, lacks);
  if (isPlain(own, lacks)) return own;
  try {
    return postcss(pluginsFor(lacks)).process(own, { from: undefined, map: false }).css.replaceAll(`${pairMark}-`, `${pairMark}${id}-`);
  } catch (error) {
    // Browsers read on where postcss does not. Its message quotes the sheet.
    console.warn('Web-UI Repair: a style sheet is said as it is', error instanceof Error ? error.name : '');
    return own;
  }
}
