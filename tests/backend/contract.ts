import { createCipheriv } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';

/**
 * One list of requests, and what of their answers must be alike at the real web server and at the stand-in: the status, the headers that a browser
 * or the extension goes by, the cookie's attributes, the shape of the body. Values that differ from run to run are named, not kept.
 */
export interface Asked {
  readonly origin: string;
  readonly user: string;
  readonly password: string;
}

/** One line of the contract, as it is recorded. */
export interface Line {
  readonly name: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookie: string | null;
  readonly body: unknown;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const json = { 'Content-Type': 'application/json' };
const GQL = JSON.stringify({ query: 'query { compute_session_list(limit: 10, offset: 0) { total_count items { name status } } }' });
const HEADER = 'X-BackendAI-SessionID';
const DEAD = '0'.repeat(32);

/** In this order: some lines stand on those before. The one that locks the account is the last. */
export async function playContract(site: Asked): Promise<Line[]> {
  const lines: Line[] = [];
  const ask = async (name: string, path: string, how: Ask = {}): Promise<Got> => {
    const got = await send(site.origin, path, how);
    lines.push(lineOf(name, got));
    return got;
  };
  const post = (name: string, path: string, value: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Got> => ask(name, path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(value) });
  const right = { username: site.user, password: site.password };

  for (const path of ['/', '/index.html', '/version.json', '/sw.js', '/resources/custom.css', '/manifest/favicon.ico', '/config.toml', '/config.ini']) await ask(`GET ${path}`, path);
  for (const path of ['/assets/gone.js', '/gone.css', '/i18n/gone.json', '/func', '/server/login', '/server/anything', '/session', '/../etc/passwd', '/health', '/livez', '/readyz', '/stats']) await ask(`GET ${path}`, path);
  for (const path of ['/', '/version.json', '/sw.js', '/manifest/favicon.ico']) {
    const { headers } = await send(site.origin, path);
    await ask(`GET ${path} with its ETag`, path, { headers: { 'If-None-Match': headers.etag ?? 'none' } });
    await ask(`GET ${path} with another ETag`, path, { headers: { 'If-None-Match': '"other"' } });
    await ask(`GET ${path} since its date`, path, { headers: { 'If-Modified-Since': headers['last-modified'] ?? 'never' } });
  }
  for (const path of ['/', '/version.json', '/func/ping', '/server/login-check']) await ask(`HEAD ${path}`, path, { method: 'HEAD' });
  await ask('POST /version.json', '/version.json', { method: 'POST' });
  await ask('DELETE /server/login', '/server/login', { method: 'DELETE' });
  for (const path of ['/version.json', '/server/login-check']) await ask(`GET ${path} with 9000 bytes of cookies`, path, { headers: { Cookie: `a=${'x'.repeat(9000)}` } });
  await ask('GET /version.json with 8000 bytes of cookies', '/version.json', { headers: { Cookie: `a=${'x'.repeat(8000)}` } });

  await ask('GET /func/ping', '/func/ping');
  await ask('GET /func/', '/func/');
  await ask('GET /func/folders, nobody signed in', '/func/folders');
  await post('gql, nobody signed in', '/func/admin/gql', JSON.parse(GQL));
  await post('login-check, nobody signed in', '/server/login-check', {});
  await post('login with nothing', '/server/login', {});
  await post('login without a password', '/server/login', { username: site.user });
  const wrong = await post('login with a wrong password', '/server/login', { ...right, password: 'wrong' });
  await post('login-check after a wrong password', '/server/login-check', {}, cookieOf(wrong));
  const good = await post('login', '/server/login', right);
  const [cookie, header] = [cookieOf(good), { [HEADER]: String(good.headers[HEADER.toLowerCase()]) }];
  await post('login while signed in', '/server/login', right, cookie);
  await post('login-check by cookie', '/server/login-check', {}, cookie);
  await post('login-check by header', '/server/login-check', {}, header);
  await post('login-check, a dead header beside a live cookie', '/server/login-check', {}, { ...cookie, [HEADER]: DEAD });
  await post('login-check, a live header beside a dead cookie', '/server/login-check', {}, { ...header, Cookie: `AIOHTTP_SESSION=${DEAD}` });
  await ask('GET /func/folders by cookie', '/func/folders', { headers: cookie });
  await ask('GET /func/folders by header', '/func/folders', { headers: header });
  await ask('GET /func/folders, a dead header beside a live cookie', '/func/folders', { headers: { ...cookie, [HEADER]: DEAD } });
  await ask('GET /func/folders, a live header beside a dead cookie', '/func/folders', { headers: { ...header, Cookie: `AIOHTTP_SESSION=${DEAD}` } });
  await ask('GET /func/totp', '/func/totp', { headers: cookie });
  await ask('GET /func/no/such/path', '/func/no/such/path', { headers: cookie });
  await post('gql of the session list', '/func/admin/gql', JSON.parse(GQL), cookie);
  await post('extend', '/server/extend-login-session', {}, cookie);
  await ask('GET /server/logout does nothing', '/server/logout', { headers: cookie });
  await post('login-check after GET /server/logout', '/server/login-check', {}, cookie);
  await post('logout', '/server/logout', {}, cookie);
  await post('login-check after logout', '/server/login-check', {}, cookie);
  await post('logout again', '/server/logout', {}, cookie);
  await post('logout, nobody signed in', '/server/logout', {});
  await post('logout of a dead session', '/server/logout', {}, { Cookie: `AIOHTTP_SESSION=${DEAD}` });
  await ask('GET /func/folders after logout', '/func/folders', { headers: cookie });
  await ask('GET /func/folders of a dead session', '/func/folders', { headers: { Cookie: `AIOHTTP_SESSION=${DEAD}` } });
  await post('gql of a dead session', '/func/admin/gql', JSON.parse(GQL), { Cookie: `AIOHTTP_SESSION=${DEAD}` });
  await post('login-check of a dead session', '/server/login-check', {}, { Cookie: `AIOHTTP_SESSION=${DEAD}`, [HEADER]: DEAD });
  await post('extend with a dead session', '/server/extend-login-session', {}, { Cookie: `AIOHTTP_SESSION=${DEAD}` });
  await post('login with a dead cookie', '/server/login', right, { Cookie: `AIOHTTP_SESSION=${DEAD}` });
  await ask('login by an encrypted body', '/server/login', { method: 'POST', headers: { ...json, 'X-BackendAI-Encoded': 'true' }, body: sealed(site.origin, JSON.stringify(right)) });
  for (let tries = 0; tries < 10; tries += 1) await send(site.origin, '/server/login', { method: 'POST', headers: json, body: JSON.stringify({ ...right, password: 'wrong' }) });
  await post('login after ten wrong ones', '/server/login', right);
  return lines;
}

/** Not fetch(), which neither shows Set-Cookie as sent nor lets HEAD and `..` through unchanged. */
function send(origin: string, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Got> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false, timeout: 20_000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') }));
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path} in 20 s`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

const cookieOf = ({ headers }: Got): Record<string, string> => ({ Cookie: headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '' });

/** As the Web-UI's login sends it. */
function sealed(origin: string, text: string): string {
  const iv = '0123456789abcdef';
  const cipher = createCipheriv('aes-256-cbc', `${Buffer.from(origin).toString('base64')}${iv}${iv}`.slice(0, 32), iv);
  return `${iv}:${cipher.update(text, 'utf8', 'base64')}${cipher.final('base64')}`;
}

const kept = ['content-type', 'cache-control', 'accept-ranges', 'allow', 'retry-after', 'location', 'server', 'content-encoding'] as const;
/** Of these only that they are there. */
const named = ['etag', 'last-modified', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-window', HEADER.toLowerCase()] as const;

function lineOf(name: string, { status, headers, body }: Got): Line {
  const values = kept.flatMap((key) => (headers[key] === undefined ? [] : [[key, String(headers[key]).replace(/(?<=aiohttp\/|Python\/)[\d.]+/g, '(version)')]]));
  const names = named.flatMap((key) => (headers[key] === undefined ? [] : [[key, '(there)']]));
  return { name, status, headers: Object.fromEntries([...values, ...names]), cookie: cookieShape(headers['set-cookie']?.[0]), body: contentOf(headers['content-type'], body) ?? bodyShape(body) };
}

/** Of files only that there is something: they differ from release to release. */
function contentOf(type: string | undefined, body: string): string | null {
  return body === '' ? null : type === 'text/javascript' ? '(script)' : type === 'text/css' ? '(style)' : type?.startsWith('image/') ? '(image)' : null;
}

/** `AIOHTTP_SESSION=(id); expires=(ISO); HttpOnly; ...`, its attributes in order of the alphabet. */
function cookieShape(cookie: string | undefined): string | null {
  if (cookie === undefined) return null;
  const [pair = '', ...attributes] = cookie.split(/;\s*/);
  const shown = attributes.map((each) => (/^expires=/i.test(each) ? `expires=(${/^expires=\d{4}-/i.test(each) ? 'ISO' : 'RFC'})` : each));
  return [pair.replace(/=[0-9a-f]{32}$/, '=(id)'), ...shown.sort()].join('; ');
}

/** JSON by its keys and types; words that the extension or the Web-UI goes by are kept. Other bodies by their beginning. */
function bodyShape(body: string): unknown {
  if (/^\s*<(!doctype|html)/i.test(body)) return '(html)';
  try {
    return { json: shapeOf(JSON.parse(body)), blanks: /^[[{]"[^"]*": /.test(body) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return (body.split('\n', 1)[0] ?? '').slice(0, 60).replace(/x{3,}.*/, '(cookies)').replace(/\b(?!8190|405|200)\d+/g, '(number)');
  }
}

/** What a gateway itself has asked of the manager: told in its errors, read by nobody. */
const unread = new Set(['request']);
const spoken = new Set(['type', 'title', 'details', 'authenticated', 'role', 'status']);

function shapeOf(value: unknown, key = ''): unknown {
  if (unread.has(key)) return `(${typeof value})`;
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (value === null || typeof value === 'boolean' || (typeof value !== 'object' && spoken.has(key))) return value;
  if (typeof value !== 'object') return `(${typeof value})`;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each, name)]));
}
