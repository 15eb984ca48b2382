import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

export interface Keys {
  readonly key: string;
  readonly cert: string;
}

/** One port that can go down, with every connection cut, and come back. */
export class Listener {
  private server: http.Server | null = null;
  private readonly sockets = new Set<Socket>();
  private taken = 0;

  constructor(
    private readonly handle: http.RequestListener,
    private readonly host: string,
    private readonly keys: Keys | null,
  ) {}

  get port(): number {
    return this.taken;
  }

  /** Four digits: 22.09 cannot encrypt its login for endpoints of some other lengths. */
  async openSomewhere(): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt++) {
      try {
        return await this.open(7100 + Math.floor(Math.random() * 2800));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      }
    }
    throw new Error('no free port between 7100 and 9900 on this machine');
  }

  async open(port: number): Promise<void> {
    // Cookies of more than Node's 16 kB must reach the handler, which refuses them as the web server does.
    const options = { maxHeaderSize: 1024 * 1024 };
    const server = this.keys ? https.createServer({ ...options, ...this.keys }, this.handle) : http.createServer(options, this.handle);
    server.keepAliveTimeout = 75_000;
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      // A browser that leaves resets its connections; that is no concern of the server's.
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, this.host, () => resolve());
    });
    this.server = server;
    this.taken = (server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of this.sockets) socket.resetAndDestroy();
    await closed;
  }

  async reopen(): Promise<void> {
    if (!this.server) await this.open(this.taken);
  }
}
