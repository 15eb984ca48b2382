/** What this engine lacks: the older, the more. */
export interface Lacks {
  /** Colours by `light-dark()`. Who has them (Firefox 128 to 145) lacks `@scope` alone. */
  readonly pairs: boolean;
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

/** With what takes no reading done to it. Where scopes alone are said once more, nothing is left of a sheet without. */
export function prepared(css: string, { pairs, popover }: Lacks): string {
  if (!pairs && !css.includes('@scope')) return '';
  const spoken = css.replace(fontFaces, '');
  return popover ? spoken.replace(openPopover, '.\\:popover-open') : spoken;
}

/** Made of a sheet that says something which this engine does not understand. */
export const isNeeded = (made: string, { pairs }: Lacks): boolean => (pairs ? made.includes(pairMark) : made !== '');

/** It says nothing that must be read to be said otherwise. A scheme that one sheet sets is what the pairs of another go by. */
export const isPlain = (css: string, { pairs, scope, colours }: Lacks): boolean =>
  !(pairs && /light-dark\(|color-scheme/.test(css)) && !(scope && css.includes('@scope')) && !(colours && /color-mix\(|oklch\(/.test(css));
