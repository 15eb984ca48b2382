import { request } from 'node:http';
import { labCertificate } from '../../lab/server/certificate.ts';
import { Listener } from '../../lab/server/listener.ts';

/** A proxy that ends TLS in front of the web server, as many sites have one: it hands on what it is asked, the host's name with it, and is there when the web server is not. */
export async function startTls(webPort: number): Promise<Listener> {
  const front = new Listener(
    (ask, answer) => {
      const onward = request({ host: '127.0.0.1', port: webPort, path: ask.url, method: ask.method, headers: ask.headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      onward.once('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502, { 'Content-Type': 'text/html' }).end('<html><head><title>502 Bad Gateway</title></head></html>')));
      answer.once('close', () => onward.destroy());
      ask.pipe(onward);
    },
    '127.0.0.1',
    await labCertificate(),
  );
  await front.open(0);
  return front;
}
