import endSession from './end-session.ts';
import forgetSessionId from './forget-session-id.ts';
import refetchAssets from './refetch-assets.ts';
import reloadPastCache from './reload-past-cache.ts';
import reload from './reload.ts';
import resetServiceWorker from './reset-service-worker.ts';

/** The registry, cheapest first: file name = id. */
export const remedies = {
  reload,
  'refetch-assets': refetchAssets,
  'reset-service-worker': resetServiceWorker,
  'reload-past-cache': reloadPastCache,
  'forget-session-id': forgetSessionId,
  'end-session': endSession,
} as const;

export type RemedyId = keyof typeof remedies;
