import { json, html, problem, withHeaders, type Answer, type Ask } from './answer.ts';
import { readAsk, send } from './exchange.ts';
import { Listener } from './listener.ts';

/** How apps are opened in this lab. */
export interface Apps {
  /** v1 is set up by the page, v2 by the manager. */
  readonly version: 'v1' | 'v2';
  /** Folders that are mounted in every session. */
  readonly mounts: readonly string[];
}

/**
 * WSProxy as pages meet it: on a port of its own, asked across origins. Its answers are those that the pages read (`_open_wsproxy` and
 * `_connectToProxyWorker` of 24.03, `launchApp` of 26.8); the app behind it is a line of text.
 */
export class AppProxy {
  isUp = false;
  private readonly listener: Listener;

  constructor(
    readonly apps: Apps,
    private readonly address: string,
  ) {
    const handle = async (...[request, response]: Parameters<ConstructorParameters<typeof Listener>[0]>): Promise<void> => {
      const ask = await readAsk(request, 'http');
      const { origin = '*' } = ask.headers;
      const shared = { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true', 'Access-Control-Allow-Methods': 'GET, PUT', 'Access-Control-Allow-Headers': 'Content-Type, Accept' };
      send(response, withHeaders(this.answer(ask), shared));
    };
    this.listener = new Listener((request, response) => void handle(request, response).catch(() => response.destroy()), address, null);
  }

  get origin(): string {
    return `http://${this.address}:${this.listener.port}`;
  }

  async up(): Promise<void> {
    await (this.listener.port === 0 ? this.listener.openSomewhere() : this.listener.reopen());
    this.isUp = true;
  }

  async down(): Promise<void> {
    await this.listener.close();
    this.isUp = false;
  }

  private answer({ method, path, headers }: Ask): Answer {
    if (method === 'OPTIONS') return { status: 204, headers: {}, body: '' };
    if (method === 'PUT' && path === '/conf') return json({ token: 'lab-token' });
    if (/^(\/v2)?\/proxy\/[^/]+\/[^/]+\/add$/.test(path)) return json({ code: 200, proxy: this.origin, url: `${this.origin}/app/` });
    if (path === '/app/') return headers.accept === 'application/json' ? json({}) : html('<h1>An app</h1>');
    return problem(404, 'url-not-found', 'Unknown URL path.');
  }
}
