import type { Pin } from '../releases.ts';
import measured from './list-chunks.json' with { type: 'json' };

/**
 * The chunk that opening the session list fetches: the list page itself is in the main bundle from
 * 25.18 on, so there it is a helper of the page. The webpack chunks have only numbers for names: those were measured.
 */
export function isListChunk(path: string, pin: Pin): boolean {
  const names = (measured as Record<string, readonly string[]>)[pin.id];
  if (names) return names.includes(path);
  return /^\/assets\/SessionDetailAndContainerLogOpenerLegacy-[^/]+\.js$/.test(path) || /^\/dist\/components\/backend-ai-session-view-[\w-]{8}\.js$/.test(path);
}
