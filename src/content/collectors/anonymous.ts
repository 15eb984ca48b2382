import type { Anonymous } from '../../core/evidence.ts';
import { ask } from '../ask.ts';
import { announcedIn } from './versions.ts';

/** The file that every release has, and that tells nothing about anybody, asked for without cookies. */
export async function probeAnonymous(): Promise<Anonymous> {
  const { status, text } = await ask('/version.json', { cache: 'no-store', credentials: 'omit' });
  // Whoever asks for a login first, or fails, has not said what it is.
  if (status !== 200 && status !== 404) return { answer: 'none' };
  return { answer: status === 200 && announcedIn(text) !== null ? 'web-ui' : 'other' };
}
