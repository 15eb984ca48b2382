import type { Remedy } from './remedy.ts';

/** Say the style sheets once more in words that this browser knows, now and at every visit (`background/bridge.ts`). */
export default {
  cost: 'local-settings',
  by: 'bridge',
  needs: ['bridgeable'],
  uselessIf: [],
} as const satisfies Remedy;
