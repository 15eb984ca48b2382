import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Ask } from './answer.ts';

export async function readAsk(request: IncomingMessage, scheme: 'http' | 'https'): Promise<Ask> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const target = request.url ?? '/';
  const [path = '/', query = ''] = target.split('?', 2);
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: request.headers,
    cookies: cookiesIn(request.headers.cookie ?? ''),
    body: Buffer.concat(chunks),
    scheme,
    host: request.headers.host ?? '',
  };
}

function cookiesIn(header: string): Map<string, string> {
  return new Map(
    header.split(/;\s*/).filter(Boolean).map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
}

export function send(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body as string);
  writeHead(response, answer, body.length);
  response.end(answer.status === 304 ? undefined : body);
}

/** The full length is promised and half of it sent: net::ERR_CONTENT_LENGTH_MISMATCH. */
export function sendHalf(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body as string);
  writeHead(response, answer, body.length);
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.end());
}

function writeHead(response: ServerResponse, answer: Answer, length: number): void {
  const lengths = answer.status === 304 ? {} : { 'Content-Length': String(length) };
  response.writeHead(answer.status, { ...answer.headers, ...lengths });
}
