import { patience } from '../core/patience.ts';
import { runtime } from './channel.ts';
import { shared } from './memory.ts';

export interface Asked {
  /** 0 = unreachable, -1 = no answer in time. */
  readonly status: number;
  readonly html: boolean;
  readonly text: string;
}

/**
 * The server's answer, and not its copy: Firefox lets the page's service worker answer our requests too (docs/platform.md). Workbox
 * knows a file by its bare address, but for `utm_...` and `fbclid`; a web server serves the same file for either.
 */
export function pastWorker(url: string): string {
  const isInTheWay = Boolean(navigator.serviceWorker?.controller) && runtime().getURL('').startsWith('moz-extension:');
  return isInTheWay ? `${url}?web-ui-repair` : url;
}

/** A request to the page's own origin, bounded in time, that never throws. Bodies over 2 MB are not read. */
export async function ask(url: string, init: RequestInit): Promise<Asked> {
  remember(url);
  const timeout = AbortSignal.timeout(patience.probeMs);
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal: timeout, ...init });
    const html = /^text\/html\b/.test(response.headers.get('content-type') ?? '');
    const isSmall = Number(response.headers.get('content-length') ?? 0) < 2_000_000;
    const wanted = isSmall && !/\.(js|css)$/.test(new URL(url, location.href).pathname);
    const text = wanted ? await response.text() : '';
    if (!wanted) await response.body?.cancel();
    return { status: response.status, html, text };
  } catch (error) {
    return { status: error instanceof DOMException && error.name === 'TimeoutError' ? -1 : 0, html: false, text: '' };
  }
}

/** Isolated-world requests stand in the page's resource timing; the listeners leave ours out. */
export function remember(url: string): void {
  const own = shared.__webUiRepair?.own;
  own?.push({ url: new URL(url, location.href).href, atMs: performance.now() });
  if ((own?.length ?? 0) > 100) own?.shift();
}

/** By the server's own words; heuristic freshness (no max-age) is not counted on (https://www.rfc-editor.org/rfc/rfc9111#section-4.2). */
export function isFresh(headers: Headers, now: number): boolean {
  const control = headers.get('cache-control') ?? '';
  if (/no-store|no-cache/.test(control)) return false;
  const maxAgeMs = Number(/max-age=(\d+)/.exec(control)?.[1] ?? 0) * 1000;
  const date = Date.parse(headers.get('date') ?? '');
  return maxAgeMs > 0 && (Number.isNaN(date) || now - date < maxAgeMs);
}

/** What the HTTP cache holds fresh for `url`, without touching the network; null if nothing. */
export async function cachedAnswer(url: string): Promise<{ status: number; html: boolean } | null> {
  remember(url);
  try {
    const response = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
    // Chromium and Firefox answer 504 or throw when the cache holds nothing.
    if (response.status === 504) return null;
    await response.body?.cancel();
    // A stale entry is matched too; an ordinary reload would ask the server about that one.
    if (!isFresh(response.headers, Date.now())) return null;
    return { status: response.status, html: /^text\/html\b/.test(response.headers.get('content-type') ?? '') };
  } catch {
    return null; // Nothing cached: a network error by the Fetch standard.
  }
}
