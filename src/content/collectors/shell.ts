import type { Shell } from '../../core/evidence.ts';
import type { Memory } from '../memory.ts';
import { versionIn } from './versions.ts';

/** What the site's service worker would answer; local reads only. No service worker on plain http: then all is absent. */
export async function probeShell(memory: Memory): Promise<Shell> {
  if (!('serviceWorker' in navigator) || typeof caches === 'undefined') return { registered: false, controlled: false, precached: null, poisoned: 0 };
  const registrations = await navigator.serviceWorker.getRegistrations();
  const names = (await caches.keys()).filter((name) => name.startsWith('workbox-precache'));
  const stores = await Promise.all(names.map((name) => caches.open(name)));
  const index = await firstMatch(stores, ['/index.html', '/']);
  return {
    registered: registrations.length > 0,
    controlled: navigator.serviceWorker.controller !== null,
    precached: index === null ? null : versionIn(await index.text()),
    poisoned: await countPoisoned(stores, [...memory.failed.keys()]),
  };
}

/** Workbox keys carry a revision in the query (`?__WB_REVISION__=`), hence `ignoreSearch`. */
async function firstMatch(stores: readonly Cache[], paths: readonly string[]): Promise<Response | null> {
  for (const store of stores)
    for (const path of paths) {
      const found = await store.match(path, { ignoreSearch: true });
      if (found) return found;
    }
  return null;
}

async function countPoisoned(stores: readonly Cache[], failed: readonly string[]): Promise<number> {
  const kept = await Promise.all(failed.slice(0, 50).flatMap((url) => stores.map((store) => store.match(url, { ignoreSearch: true }))));
  return kept.filter((response) => response !== undefined && /^text\/html\b/.test(response.headers.get('content-type') ?? '')).length;
}
