import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome, Seen } from '../faults/types.ts';
import type { Release } from '../releases.ts';
import type { AppProxy } from './app-proxy.ts';
import { text, type Answer, type Ask } from './answer.ts';
import { readAsk, send, sendHalf } from './exchange.ts';
import { FaultSwitch } from './faults.ts';
import { readGraphql } from './graphql.ts';
import { isPrecaching, kindOf, type RequestKind } from './kind.ts';
import { isListChunk } from './list-chunk.ts';
import { LoginDesk } from './login.ts';
import type { LoginStore } from './login-store.ts';
import { quirksOf } from './quirks.ts';
import { route } from './router.ts';
import { StaticFiles } from './static.ts';
import type { Role } from './world/people.ts';
import { MOST_SESSIONS } from './world/sessions.ts';

export interface SeenRequest {
  readonly t: number;
  readonly method: string;
  readonly path: string;
  /** null: no answer (hanging, reset). */
  readonly status: number | null;
  readonly bytes: number;
  readonly kind: RequestKind;
  readonly cacheControl: string | null;
  readonly host: string;
  /** The GraphQL operation's name; null for unnamed ones and for all else. */
  readonly operation: string | null;
}

/** The web server, the manager and the cluster behind it: state, and one handler for all ports. */
export class StandIn {
  readonly store: LoginStore;
  readonly faults = new FaultSwitch();
  readonly requests: SeenRequest[] = [];
  readonly complaints: string[] = [];
  release: Release;
  /** The web server that runs: an upgrade without a restart leaves the old program over new files. */
  serverPin: Release['pin'];
  private readonly role: Role;
  private sessions = 0;
  proxy: AppProxy | null = null;
  readonly desk: LoginDesk;
  private readonly files: StaticFiles;

  constructor(release: Release, sessions: number, store: LoginStore, role: Role, isNonced = false) {
    this.store = store;
    this.role = role;
    this.desk = new LoginDesk(store, role);
    this.release = release;
    this.serverPin = release.pin;
    this.files = new StaticFiles(release, () => quirksOf(this.serverPin), isNonced);
    this.setSessions(sessions);
  }

  setSessions(count: number): void {
    if (!Number.isInteger(count) || count < 0 || count > MOST_SESSIONS) throw new Error(`sessions must be 0 to ${MOST_SESSIONS}, not ${count}`);
    this.sessions = count;
  }

  async setRelease(release: Release, restarted: boolean): Promise<void> {
    await this.files.replace(release, restarted);
    this.release = release;
    if (restarted) this.serverPin = release.pin;
  }

  readonly handler = (request: IncomingMessage, response: ServerResponse): void => {
    const t = Date.now();
    const scheme = 'encrypted' in request.socket ? 'https' : 'http';
    readAsk(request, scheme)
      .then((ask) => this.answer(ask, response, t))
      .catch((error: Error) => {
        // A browser that went away while asking is not the lab's trouble.
        if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return;
        this.complaints.push(`${request.method} ${request.url}: ${error.stack ?? error.message}`);
        if (!response.headersSent) send(response, text('500 Internal Server Error\n\nServer got itself in trouble', 500));
      });
  };

  private async answer(ask: Ask, response: ServerResponse, t: number): Promise<void> {
    const asked = readGraphql(ask);
    const { pin } = this.release;
    const seen: Seen = { ask, asked, pin, kind: kindOf(ask, asked), isListChunk: isListChunk(ask.path, pin), isPrecaching: isPrecaching(ask) };
    const outcome = this.faults.outcome(seen);
    const log = (status: number | null, answer: Answer | null): void => {
      const { method, path, host } = ask;
      const cacheControl = (answer?.headers['Cache-Control'] as string | undefined) ?? null;
      const bytes = answer ? Buffer.byteLength(answer.body) : 0;
      this.requests.push({ t, method, path, status, bytes, kind: seen.kind, cacheControl, host, operation: asked?.operation ?? null });
    };
    if (outcome?.do === 'hang') return log(null, null);
    if (outcome?.do === 'reset') {
      log(null, null);
      response.socket?.resetAndDestroy();
      return;
    }
    const answer = await this.made(ask, outcome);
    log(answer.status, answer);
    (outcome?.do === 'truncate' ? sendHalf : send)(response, answer);
  }

  private async made(ask: Ask, outcome: Outcome | null): Promise<Answer> {
    if (outcome?.do === 'answer') return outcome.answer;
    if (outcome?.do === 'delay') await new Promise((resolve) => setTimeout(resolve, outcome.ms));
    const quirks = quirksOf(this.serverPin);
    const good = await route(ask, { quirks, version: this.serverPin.version, sessions: this.sessions, role: this.role, login: this.desk, store: this.store, files: this.files, proxy: this.proxy });
    return outcome?.do === 'rewrite' ? outcome.with(good) : good;
  }
}
