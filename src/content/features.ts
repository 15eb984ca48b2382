import type { Feature } from '../core/needs.ts';

/** What is tried is the feature and not the name of the browser. */
export const has: Readonly<Record<Feature, () => boolean>> = {
  'object-has-own': () => 'hasOwn' in Object,
  popover: () => 'popover' in HTMLElement.prototype,
  'light-dark': () => CSS.supports('color:light-dark(red,red)'),
  scope: () => 'CSSScopeRule' in globalThis,
};
