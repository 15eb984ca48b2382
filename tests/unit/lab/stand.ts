import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { startLab, type Lab, type LabOptions } from '../../lab/lab.ts';
import type { Era, Release } from '../../lab/releases.ts';
import { newFolder } from '../folder.ts';

/** A small made-up Web-UI, so that the contract is tested without fetching 50 MB. */
export async function smallRelease(server: string, webui: string, era: Era): Promise<Release> {
  const root = newFolder();
  const files: Record<string, string> = {
    'index.html': `<!doctype html><meta nonce="{{nonce}}"><script>globalThis.packageVersion = "${webui}"</script>`,
    'version.json': JSON.stringify({ package: webui, buildNumber: '1', buildDate: '261101', revision: 'lab' }),
    'sw.js': '// worker',
    'assets/index-abc.js': '// main',
    'assets/SessionDetailAndContainerLogOpenerLegacy-abc.js': '// opener',
    'resources/webui.css': 'body{}',
    'resources/custom.css': '/* own */',
    'manifest/favicon.ico': 'icon',
    'resources/fonts/a.woff2': 'font',
  };
  for (const [name, body] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), body);
  }
  const pin = { id: webui, package: 'backend.ai-webserver', version: server, python: '3.13', webui, era, sha256: '' };
  return { id: webui, webui, era, root, pin };
}

export const WEB_SERVERS = {
  'web server 26.9': () => smallRelease('26.9.6', '26.9.4', 'E5'),
  'web server 26.8': () => smallRelease('26.8.0', '26.8.0', 'E4'),
  'web server 24.9': () => smallRelease('24.9.14', '25.14.0', 'E2b'),
  'web server 22.9': () => smallRelease('22.9.23', '22.09.20', 'E1'),
} as const;
export type WebServer = keyof typeof WEB_SERVERS;

export interface Got {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
  json(): Record<string, unknown>;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Not fetch(), which neither shows Set-Cookie as sent nor lets HEAD and `..` through unchanged. */
export function ask(lab: Lab, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Got> {
  const { hostname, port } = new URL(lab.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false, timeout: 3000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, json: () => JSON.parse(text) as Record<string, unknown> });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer in 3 s')));
    sent.on('error', reject);
    sent.end(body);
  });
}

export async function withLab(server: WebServer, work: (lab: Lab) => Promise<void>, options: Partial<LabOptions> = {}): Promise<void> {
  const lab = await startLab({ release: await WEB_SERVERS[server](), ...options });
  try {
    await work(lab);
    if (lab.complaints.length > 0) throw new Error(`the lab complained: ${lab.complaints.join('\n')}`);
  } finally {
    await lab.stop();
  }
}

export function post(lab: Lab, path: string, value: unknown, headers: Record<string, string> = {}): Promise<Got> {
  return ask(lab, path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value) });
}

export interface SignedIn {
  readonly cookie: string;
  readonly id: string;
  readonly got: Got;
}

export async function signIn(lab: Lab): Promise<SignedIn> {
  const got = await post(lab, '/server/login', { username: lab.credentials.email, password: lab.credentials.password });
  const cookie = cookieOf(got);
  return { cookie: `AIOHTTP_SESSION=${cookie}`, id: cookie, got };
}

export function setCookieOf(got: Got): string {
  return [got.headers['set-cookie']].flat()[0] ?? '';
}

export function cookieOf(got: Got): string {
  return /^AIOHTTP_SESSION=([^;]*)/.exec(setCookieOf(got))?.[1] ?? '';
}
