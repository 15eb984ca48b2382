import { isFrom } from './version.ts';

/** What browsers may lack, by names of our own; `content/collectors/layout.ts` tries each, `scripts/lib/browsers.ts` knows since when they have it. */
export const features = ['object-has-own', 'popover', 'light-dark', 'scope'] as const;
export type Feature = (typeof features)[number];

/** What `content/bridge.ts` supplies. */
export const bridgeable: readonly Feature[] = ['light-dark', 'popover', 'scope'];

/** What the page is without it, mildest first. */
export const losses = ['cosmetic', 'colourless', 'ruined', 'dead'] as const;
export type Loss = (typeof losses)[number];

interface Need {
  readonly feature: Feature;
  /** The release line that began to need it, as year and month; later ones do too, those newer than this table among them. */
  readonly from: readonly [year: number, month: number];
  readonly loss: Loss;
}

/**
 * An entry stands here only if an old engine shows the loss, or a current one does when the feature is taken away; the pictures are told of
 * in docs/layout.md. What lacks here is explained, never found: a page is faulty by what is seen.
 */
const needs: readonly Need[] = [
  // Chromium 92; a current one without it: "API Endpoint is empty" from 26.3 on, the error page of 26.9.
  { feature: 'object-has-own', from: [26, 3], loss: 'dead' },
  // Chromium 109: 58 menus and tooltips lie open in the session list.
  { feature: 'popover', from: [26, 9], loss: 'ruined' },
  // Chromium 120: no background, black borders and boxes, buttons of bare text.
  { feature: 'light-dark', from: [26, 9], loss: 'colourless' },
  // Firefox 140: blue in place of the site's own colour.
  { feature: 'scope', from: [26, 9], loss: 'cosmetic' },
];

/** The first release line that nobody has looked at. */
export const isBeyondTable = (version: string | null): boolean => isFrom(version, 26, 10);

const needsOf = (version: string | null): readonly Need[] => needs.filter(({ from }) => isFrom(version, ...from));

/** What this release needs and the browser lacks; of the losses `of` only. */
export const missingIn = (version: string | null, lacking: readonly Feature[], of: readonly Loss[] = losses): Feature[] =>
  needsOf(version).filter(({ feature, loss }) => lacking.includes(feature) && of.includes(loss)).map(({ feature }) => feature);

/** All that a release needs to be free of this loss and of worse; whoever lacks colours is told of no browser that lacks menus. */
export function neededFor(version: string | null, loss: Loss): Feature[] {
  const least = losses.indexOf(loss === 'cosmetic' ? 'cosmetic' : 'colourless');
  return needsOf(version).filter((need) => losses.indexOf(need.loss) >= least).map(({ feature }) => feature);
}
