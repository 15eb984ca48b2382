import type { Versions } from '../../core/evidence.ts';
import { ask } from '../ask.ts';

/** Two small reads past every cache: what the server announces, and what it hands out. */
export async function probeVersions(): Promise<Versions> {
  const [announced, served] = await Promise.all([readAnnounced(), readServed()]);
  return { announced, served };
}

async function readAnnounced(): Promise<string | null> {
  const answer = await ask('/version.json', { cache: 'no-store' });
  if (answer.status !== 200) return null;
  try {
    const { package: version } = JSON.parse(answer.text) as { package?: unknown };
    return typeof version === 'string' ? version.slice(0, 40) : null;
  } catch {
    return null; // Not JSON: the web server answers unknown paths with index.html, status 200.
  }
}

async function readServed(): Promise<string | null> {
  const answer = await ask('/', { cache: 'reload' });
  return answer.status === 200 ? versionIn(answer.text) : null;
}

export function versionIn(html: string): string | null {
  return /packageVersion\s*=\s*"(\d[\w.+-]{0,40})"/.exec(html)?.[1] ?? null;
}
