import { endpointKey } from '../collectors/stored.ts';
import { endpointIn } from '../endpoint.ts';
import { siteStorage } from '../site-storage.ts';
import type { Acted } from './act.ts';

/** The one key, and only if it still names another server: the page may have mended it meanwhile. */
export async function forgetEndpoint(): Promise<Acted> {
  const storage = siteStorage();
  const kept = endpointIn(storage?.getItem(endpointKey) ?? null);
  if (kept === 'none' || kept === 'here') return { done: false, detail: { removed: 0 } };
  storage?.removeItem(endpointKey);
  return { done: true, detail: { removed: 1 } };
}
