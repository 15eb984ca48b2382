import type { Stored } from '../../core/evidence.ts';
import { endpointIn } from '../endpoint.ts';
import { siteStorage } from '../site-storage.ts';

/** The client's log of its requests, and what releases before 21.03 called it; up to 2000 entries with bodies. */
export const logKeys = ['backendaiwebui.logs', 'backendaiconsole.logs'] as const;
export const endpointKey = 'backendaiwebui.api_endpoint';

/**
 * What this browser keeps for the site: sizes and kinds alone. Read only where the server is asked too, since it walks through all of
 * it and parses the log: some 20 ms for 5 million characters.
 */
export function readStored(storage = siteStorage(), cookies = navigator.cookieEnabled): Stored {
  if (storage === null) return { access: 'blocked', size: 0, logSize: 0, log: 'none', endpoint: 'none' };
  return {
    access: cookies ? 'open' : 'blocked',
    size: sizeOf(storage),
    logSize: logSizeIn(storage),
    log: logIn(storage),
    endpoint: endpointIn(storage.getItem(endpointKey)),
  };
}

export const logSizeIn = (storage: Storage): number => logKeys.reduce((sum, key) => sum + (storage.getItem(key)?.length ?? 0), 0);

/** As browsers count it: characters of keys and values. */
function sizeOf(storage: Storage): number {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  return keys.reduce((sum, key) => sum + key.length + (storage.getItem(key)?.length ?? 0), 0);
}

/** Broken is what `JSON.parse` throws at: the client calls it unguarded at every answer. Anything that parses is taken for a log (seen: `{}`). */
export function logIn(storage: Pick<Storage, 'getItem'>): Stored['log'] {
  const text = storage.getItem(logKeys[0]);
  if (text === null || text === '') return 'none';
  try {
    JSON.parse(text);
    return 'good';
  } catch (error) {
    if (error instanceof SyntaxError) return 'broken';
    throw error;
  }
}
