import type { Fault } from './fault.ts';

/** The page did not start although the server has all of its pieces. */
export default {
  code: 'WUR-35',
  blame: 'browser',
  all: [],
  any: ['bare-error-page', 'endless-splash', 'blank-root', 'main-bundle-failed'],
  none: ['signed-out', 'asset-missing', 'asset-unreachable'],
  plan: ['reload', 'refetch-assets', 'reset-service-worker', 'reload-past-cache'],
} as const satisfies Fault;
