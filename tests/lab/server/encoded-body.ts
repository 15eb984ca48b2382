import { createDecipheriv } from 'node:crypto';
import type { Ask } from './answer.ts';

/**
 * The client encrypts the login as `iv:base64` (AES-256-CBC); the key is base64 of the endpoint, filled up with the iv,
 * cut to 32 (client: getEncodedPayload; web server: _decrypt_payload in ai/backend/web/proxy.py of the package).
 */
export function decodedBody(ask: Ask): string {
  if (ask.headers['x-backendai-encoded'] === undefined) return ask.body.toString('utf8');
  const [iv = '', payload = ''] = ask.body.toString('latin1').split(':');
  const endpoint = Buffer.from(`${ask.scheme}://${ask.host}`, 'latin1').toString('base64');
  const key = `${endpoint}${iv}${iv}`.slice(0, 32);
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(key, 'latin1'), Buffer.from(iv, 'latin1'));
  return Buffer.concat([decipher.update(Buffer.from(payload, 'base64')), decipher.final()]).toString('utf8');
}
