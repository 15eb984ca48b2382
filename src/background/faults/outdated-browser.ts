import type { Fault } from './fault.ts';

/**
 * The layout is seen to be ruined, or its colours to be gone, in a browser that lacks what this release is laid out with (core/needs.ts).
 * The page works all the same, so that whatever else is wrong comes first.
 */
export default {
  code: 'WUR-81',
  blame: 'browser',
  all: ['layout-feature-missing'],
  any: ['stray-popovers', 'bare-controls'],
  // A style sheet that did not come explains as much, and can be mended.
  none: ['unstyled-page'],
  plan: ['bridge'],
  works: true,
} as const satisfies Fault;
