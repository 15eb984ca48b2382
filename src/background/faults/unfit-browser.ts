import type { Fault } from './fault.ts';

/** The page came to nothing in a browser that lacks what this release does not run without (core/needs.ts). */
export default {
  code: 'WUR-83',
  blame: 'browser',
  all: ['vital-feature-missing'],
  any: ['bare-error-page', 'silent-login-panel', 'error-in-list-place', 'endless-splash', 'blank-root'],
  // A piece that did not come explains as much, and can be mended.
  none: [],
  unless: ['broken-asset', 'unstyled-page'],
  plan: [],
} as const satisfies Fault;
