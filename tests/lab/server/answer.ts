import type { IncomingHttpHeaders } from 'node:http';

/** A request as the lab's handlers see it: read whole, nothing streamed. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly scheme: 'http' | 'https';
  readonly host: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer | string;
}

const PROBS = 'https://api.backend.ai/probs/';

/** Python's json.dumps puts a blank after ":" and ","; the web server's JSON does, a 26.x manager's does not. */
export function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const parts = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${pythonJson(one)}`);
  return `{${parts.join(', ')}}`;
}

export function json(value: unknown, status = 200, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers }, body: pythonJson(value) };
}

export function compactJson(value: unknown, status = 200, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) };
}

export function problem(status: number, type: string, title: string, more: Record<string, unknown> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
    body: pythonJson({ type: PROBS + type, title, ...more }),
  };
}

export function text(body: string, status = 200, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body };
}

export function html(body: string, status = 200, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-store', ...headers }, body };
}

export function withoutHeaders(answer: Answer, names: readonly string[]): Answer {
  return { ...answer, headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !names.includes(name))) };
}

/** aiohttp's own words for a method without a route. */
export function methodNotAllowed(allowed: string): Answer {
  return text('405: Method Not Allowed', 405, { Allow: allowed });
}

export function withHeaders(answer: Answer, headers: Answer['headers']): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
