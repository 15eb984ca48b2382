import type { Acted } from './act.ts';

/** A release has up to some 560 files; more than this is no Web-UI's page. */
const most = 600;
/** Beyond the 6 connections of HTTP/1.1 a host has no more to give. */
const abreast = 8;
const patienceMs = 15_000;

/** `responseStatus`: Chrome 109, Firefox from 116 or so; `contentType`: later still. Absent = not told. */
export type Timing = Pick<PerformanceResourceTiming, 'name' | 'initiatorType'> & { readonly responseStatus?: number; readonly contentType?: string };

/** What the entry script saw fail, shared in the isolated world. */
interface World {
  readonly __webUiRepair?: { readonly failed?: { keys(): Iterable<string> } };
}

/**
 * Fetches the failed files past the HTTP cache, so that the good answers take the place of the bad ones. In the isolated
 * world of the page: the same fetch from the worker fills another partition of the cache (docs/platform.md, B).
 */
export async function refetchAssets(): Promise<Acted> {
  const known = (globalThis as World).__webUiRepair?.failed?.keys() ?? [];
  const addresses = addressesOf([...known], performance.getEntriesByType('resource') as unknown as Timing[], location.origin);
  const good = await fetchAll(addresses, AbortSignal.timeout(patienceMs));
  return { done: good > 0, detail: { asked: addresses.length, good } };
}

/** Those known to have failed, and those whose timing says so; where timing tells nothing, all scripts, styles and fonts. */
export function addressesOf(known: readonly string[], timings: readonly Timing[], origin: string): readonly string[] {
  const own = timings.filter(({ name }) => isAsset(name, origin));
  const bad = own.filter(isBad).map(({ name }) => name);
  const untold = known.length + bad.length > 0 ? [] : own.filter(({ contentType }) => contentType === undefined).map(({ name }) => name);
  return [...new Set([...known.filter((url) => isAsset(url, origin)), ...bad, ...untold])].slice(0, most);
}

const isBad = ({ responseStatus, contentType }: Timing): boolean => (responseStatus ?? 0) >= 400 || /^text\/html\b/.test(contentType ?? '');

function isAsset(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) && /\.(m?js|css|woff2?)$/.test(new URL(url).pathname);
}

async function fetchAll(addresses: readonly string[], signal: AbortSignal): Promise<number> {
  const waiting = [...addresses];
  let good = 0;
  const next = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) if (await refetch(url, signal)) good += 1;
  };
  await Promise.all(Array.from({ length: abreast }, next));
  return good;
}

/** The body must be read to its end, or the cache keeps nothing. */
async function refetch(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { cache: 'reload', credentials: 'same-origin', signal });
    await response.arrayBuffer();
    return response.ok && !/^text\/html\b/.test(response.headers.get('content-type') ?? '');
  } catch {
    return false; // Refused, or no answer in time: it stays as bad as it was.
  }
}
