import type { Anonymous } from '../../core/evidence.ts';
import { ask } from '../ask.ts';

/** The file that every release has, and that tells nothing about anybody, asked for without cookies. */
export async function probeAnonymous(): Promise<Anonymous> {
  const { status, text } = await ask('/version.json', { cache: 'no-store', credentials: 'omit' });
  // Whoever asks for a login first, or fails, has not said what it is.
  if (status !== 200 && status !== 404) return { answer: 'none' };
  return { answer: status === 200 && namesWebUi(text) ? 'web-ui' : 'other' };
}

/** `{"package": "26.8.0", ..., "revision": "d3cee73"}` in every release from 21.02 on. */
function namesWebUi(text: string): boolean {
  try {
    const said = JSON.parse(text) as { package?: unknown; revision?: unknown } | null;
    return /^\d[\w.+-]{0,39}$/.test(String(said?.package)) && typeof said?.revision === 'string';
  } catch {
    return false; // Not JSON: another site's page.
  }
}
