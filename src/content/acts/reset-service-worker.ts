import type { Acted } from './act.ts';

/** What is used of the page's `navigator.serviceWorker` and `caches`; both are there on https only. */
interface Stores {
  readonly serviceWorker?: Pick<ServiceWorkerContainer, 'getRegistrations'> | undefined;
  readonly caches?: Pick<CacheStorage, 'keys' | 'delete'> | undefined;
  readonly origin: string;
}

const here = (): Stores => ({
  serviceWorker: navigator.serviceWorker as ServiceWorkerContainer | undefined,
  caches: (globalThis as { caches?: CacheStorage }).caches,
  origin: location.origin,
});

/** The Web-UI's registration and the caches that its workbox fills; what stands below a path is another application's. Both hold copies of files only: nothing of the user's. */
export async function resetServiceWorker({ serviceWorker, caches, origin }: Stores = here()): Promise<Acted> {
  const registrations = (await serviceWorker?.getRegistrations()) ?? [];
  const own = registrations.filter(({ scope }) => scope === `${origin}/`);
  const gone = await Promise.all(own.map((registration) => registration.unregister()));
  // "workbox-precache-v2-https://host/", and any other that workbox names after its scope.
  const names = ((await caches?.keys()) ?? []).filter((name) => name.endsWith(`${origin}/`));
  await Promise.all(names.map((name) => caches?.delete(name)));
  const unregistered = gone.filter(Boolean).length;
  return { done: unregistered + names.length > 0, detail: { unregistered, caches: names.length } };
}
