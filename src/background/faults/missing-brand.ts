import type { Fault } from './fault.ts';

/** The site's own colours are not there in a browser that cannot read them (core/needs.ts); all else is well. */
export default {
  code: 'WUR-82',
  blame: 'browser',
  all: ['cosmetic-feature-missing', 'lost-brand'],
  any: [],
  none: ['unstyled-page'],
  plan: [],
  works: true,
} as const satisfies Fault;
