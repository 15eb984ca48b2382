/** What this engine lacks beside `light-dark()`: the newer, the more. */
export interface Lacks {
  readonly scope: boolean;
  readonly popover: boolean;
  /** `color-mix()` and `oklch()`. */
  readonly colours: boolean;
}

/** Stands in each sheet that says a pair of colours in words of before, and in no other. */
export const pairMark = '--csstools-light-dark-toggle-';

/** An open one has this class there (`popovers.ts`); an unknown pseudo-class spoils its whole rule. */
const openPopover = /(?<!\\):popover-open/g;

/** The page's own sheet has named them; a second time they would be loaded again. */
const fontFaces = /@font-face\s*\{[^}]*\}/g;

/** With what takes no reading done to it. */
export function prepared(css: string, { popover }: Lacks): string {
  const spoken = css.replace(fontFaces, '');
  return popover ? spoken.replace(openPopover, '.\\:popover-open') : spoken;
}

/** It says nothing that must be read to be said otherwise. A scheme that one sheet sets is what the pairs of another go by. */
export const isPlain = (css: string, { scope, colours }: Lacks): boolean =>
  !/light-dark\(|color-scheme/.test(css) && !(scope && css.includes('@scope')) && !(colours && /color-mix\(|oklch\(/.test(css));
