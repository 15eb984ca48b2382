import type { Versions } from '../../core/evidence.ts';
import { ask, pastWorker } from '../ask.ts';
import { whereTo } from '../endpoint.ts';

/** Two small reads past every cache: what the server announces, and what it hands out. */
export async function probeVersions(): Promise<Versions> {
  const [announced, served, endpoint] = await Promise.all([readAnnounced(), readServed(), readEndpoint()]);
  return { announced, served, endpoint };
}

async function readAnnounced(): Promise<string | null> {
  const answer = await ask('/version.json', { cache: 'no-store' });
  return answer.status === 200 ? announcedIn(answer.text) : null;
}

/** `{"package": "26.8.0", ..., "revision": "d3cee73"}` in every release from 21.02 on. A version and nothing else is kept of what a server says. */
export function announcedIn(text: string): string | null {
  try {
    const { package: version, revision } = JSON.parse(text) as { package?: unknown; revision?: unknown };
    return typeof version === 'string' && typeof revision === 'string' && /^\d[\w.+-]{0,39}$/.test(version) ? version : null;
  } catch {
    return null; // Not JSON: the web server answers unknown paths with index.html, status 200; another site with a page of its own.
  }
}

async function readServed(): Promise<string | null> {
  const answer = await ask(pastWorker('/'), { cache: 'reload' });
  return answer.status === 200 ? versionIn(answer.text) : null;
}

async function readEndpoint(): Promise<Versions['endpoint']> {
  const answer = await ask('/config.toml', { cache: 'no-store' });
  if (answer.status !== 200 || answer.html) return null;
  const named = /^\s*apiEndpoint\s*=\s*"([^"]*)"/m.exec(answer.text)?.[1];
  if (named === undefined || named === '') return 'unsaid';
  return whereTo(named);
}

export function versionIn(html: string): string | null {
  return /packageVersion\s*=\s*"(\d[\w.+-]{0,39})"/.exec(html)?.[1] ?? null;
}
