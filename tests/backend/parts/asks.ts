import { connect } from 'node:net';

/** Redis by its inline commands: one line there, one line back. */
export function askRedis(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setTimeout(3000, () => socket.destroy(new Error('redis does not answer')));
    socket.once('error', reject);
    socket.once('data', (said) => {
      socket.end();
      resolve(said.toString('utf8').trim());
    });
  });
}

/** etcd by its JSON gateway, which needs no client. */
export async function putEtcd(port: number, key: string, value: string): Promise<void> {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const answer = await fetch(`http://127.0.0.1:${port}/v3/kv/put`, { method: 'POST', body: JSON.stringify({ key: base64(key), value: base64(value) }) });
  if (!answer.ok) throw new Error(`etcd answered ${answer.status}`);
}

export async function isOk(url: string, init: RequestInit = {}, good: readonly number[] = [200]): Promise<boolean> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(3000) });
  await answer.arrayBuffer();
  return good.includes(answer.status);
}
