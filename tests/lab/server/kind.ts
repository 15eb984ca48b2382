import { extname } from 'node:path';
import type { Pin } from '../releases.ts';
import type { Ask } from './answer.ts';
import { GQL_PATHS, asksForSessions, type Asked } from './graphql.ts';

export type RequestKind = 'page' | 'script' | 'style' | 'asset' | 'data' | 'config' | 'login' | 'login-check' | 'logout' | 'list' | 'gql' | 'rest';

export function kindOf(ask: Ask, asked: Asked | null): RequestKind {
  if (asked) return asksForSessions(asked) ? 'list' : 'gql';
  if ((GQL_PATHS as readonly string[]).includes(ask.path)) return 'gql';
  if (ask.path === '/server/login' && ask.method === 'POST') return 'login';
  if (ask.path === '/server/login-check' && ask.method === 'POST') return 'login-check';
  if (ask.path === '/server/logout' && ask.method === 'POST') return 'logout';
  if (ask.path.startsWith('/func/')) return 'rest';
  if (/^\/config\.(toml|ini)$/.test(ask.path)) return 'config';
  switch (extname(ask.path)) {
    case '.js':
      return 'script';
    case '.css':
      return 'style';
    case '.json':
    case '.toml':
      return 'data';
    case '':
    case '.html':
      return 'page';
    default:
      return 'asset';
  }
}

/** The bundle named by index.html, without which nothing starts. */
export function isMainBundle(path: string, pin: Pin): boolean {
  switch (pin.era) {
    case 'E0':
      return path === '/dist/components/backend-ai-console.js';
    case 'E1':
      return path === '/dist/components/backend-ai-webui.js';
    case 'E2a':
    case 'E2b':
    case 'E3':
      return path === '/dist/components/backend-ai-webui.js' || /^\/static\/js\/main\.[^/]+\.js$/.test(path);
    case 'E4':
    case 'E5':
      return /^\/assets\/index-[^/]+\.js$/.test(path);
  }
}

/** Workbox fetches its precache from the worker, whose address is then the referrer. */
export function isPrecaching(ask: Ask): boolean {
  return new URL(ask.headers.referer ?? 'about:blank').pathname === '/sw.js';
}
