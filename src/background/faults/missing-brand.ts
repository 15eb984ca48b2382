import type { Fault } from './fault.ts';

/** The site's own colours are not there in a browser that cannot read them (core/needs.ts); all else is well. They are added for who wants them, and pressed on nobody. */
export default {
  code: 'WUR-82',
  blame: 'browser',
  all: ['cosmetic-feature-missing', 'lost-brand'],
  any: [],
  none: ['unstyled-page'],
  plan: ['bridge'],
  works: true,
} as const satisfies Fault;
