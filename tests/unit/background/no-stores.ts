import type { Stores } from '../../../src/background/site-data/stores.ts';

/** A browser that keeps nothing; the tests of a site's data have one that does (`site-data.test.ts`). */
export const noStores: Stores = {
  storeOf: async () => '0',
  cookies: async () => [],
  put: async () => undefined,
  run: async () => undefined,
};
