import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Release } from '../releases.ts';
import { html, problem, type Answer, type Ask } from './answer.ts';
import type { Quirks } from './quirks.ts';

/** `cache_patterns` of ai/backend/web/server.py, unchanged from 22.09 to 26.9. */
const CACHE_CONTROL: readonly (readonly [RegExp, string])[] = [
  [/\.(?:manifest|appcache|html?|xml|json|ini|toml)$/, 'no-store'],
  [/(?:backend.ai-webui.js)$/, 'no-store'],
  [/\.(?:jpg|jpeg|gif|png|ico|cur|gz|svg|svgz|mp4|ogg|ogv|webm|htc|woff|woff2)$/, 'max-age=259200, public'],
  [/\.(?:css|js)$/, 'max-age=86400, public, must-revalidate, proxy-revalidate'],
  [/\.(?:py|log?|txt)$/, 'no-store'],
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain',
};

/** The Web-UI's files, with the fallback to index.html for every unknown path: a missing chunk is never 404. */
export class StaticFiles {
  private rendered: string | null = null;

  /** `files` may be newer than the index.html in memory: a 26.x server reads that once, at its start. */
  constructor(
    private files: Release,
    private readonly quirks: () => Quirks,
    private readonly isNonced = false,
  ) {}

  async replace(files: Release, restarted: boolean): Promise<void> {
    if (restarted) this.rendered = null;
    else await this.index();
    this.files = files;
  }

  async answer(ask: Ask): Promise<Answer> {
    const wanted = decodeURIComponent(ask.path);
    const file = resolve(join(this.files.root, wanted));
    if (wanted.split('/').includes('..') || !(file + sep).startsWith(resolve(this.files.root) + sep)) {
      return problem(404, 'generic-not-found', 'Not Found');
    }
    const found = wanted === '/index.html' ? null : await readable(file);
    return found ? this.file(ask, file, found) : this.indexPage(ask);
  }

  private async indexPage(ask: Ask): Promise<Answer> {
    if (this.quirks().indexFromMemory) {
      const nonce = this.isNonced ? randomBytes(16).toString('base64url') : '';
      const policy = { 'Content-Security-Policy': `script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}';` };
      return html((await this.index()).replaceAll('{{nonce}}', nonce), 200, { 'Content-Type': 'text/html; charset=utf-8', ...(this.isNonced ? policy : {}) });
    }
    const file = join(this.files.root, 'index.html');
    const found = await readable(file);
    if (!found) throw new Error(`release ${this.files.id} has no index.html in ${this.files.root}`);
    return this.file(ask, file, found);
  }

  private async index(): Promise<string> {
    this.rendered ??= await readFile(join(this.files.root, 'index.html'), 'utf8');
    return this.rendered;
  }

  private async file(ask: Ask, path: string, found: { mtimeMs: number; mtime: Date; size: number }): Promise<Answer> {
    // aiohttp's tag: modification time in nanoseconds and size, both in hex.
    const etag = `"${BigInt(Math.round(found.mtimeMs * 1e6)).toString(16)}-${found.size.toString(16)}"`;
    const cacheControl = CACHE_CONTROL.find(([pattern]) => pattern.test(path))?.[1];
    const headers: Record<string, string> = {
      ETag: etag,
      'Last-Modified': found.mtime.toUTCString(),
      ...(cacheControl ? { 'Cache-Control': cacheControl } : {}),
    };
    if (isUnchanged(ask, etag, found.mtime)) return { status: 304, headers, body: '' };
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    return { status: 200, headers: { 'Content-Type': type, ...headers, 'Accept-Ranges': 'bytes' }, body: await readFile(path) };
  }
}

function isUnchanged(ask: Ask, etag: string, mtime: Date): boolean {
  const match = ask.headers['if-none-match'];
  if (match !== undefined) return match.split(/,\s*/).some((one) => one === '*' || one.replace(/^W\//, '') === etag);
  const since = Date.parse(ask.headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(mtime.getTime() / 1000) * 1000 <= since;
}

async function readable(path: string): Promise<{ mtimeMs: number; mtime: Date; size: number } | null> {
  return stat(path).then((found) => (found.isFile() ? found : null), () => null);
}
