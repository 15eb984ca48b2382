import bridge from './bridge.ts';
import endSession from './end-session.ts';
import forgetClientLog from './forget-client-log.ts';
import forgetEndpoint from './forget-endpoint.ts';
import forgetSessionId from './forget-session-id.ts';
import refetchAssets from './refetch-assets.ts';
import reload from './reload.ts';
import reloadPastCache from './reload-past-cache.ts';
import renewCookie from './renew-cookie.ts';
import resetServiceWorker from './reset-service-worker.ts';

/** The registry, cheapest first: file name = id. */
export const remedies = {
  reload,
  'forget-client-log': forgetClientLog,
  'renew-cookie': renewCookie,
  'refetch-assets': refetchAssets,
  'reset-service-worker': resetServiceWorker,
  'reload-past-cache': reloadPastCache,
  bridge,
  'forget-endpoint': forgetEndpoint,
  'forget-session-id': forgetSessionId,
  'end-session': endSession,
} as const;

export type RemedyId = keyof typeof remedies;
