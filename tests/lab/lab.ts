import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Release } from './releases.ts';
import { readAsk, send, sendHalf } from './server/exchange.ts';
import { text, type Answer, type Ask } from './server/answer.ts';
import { FaultSwitch, type Fault } from './server/faults.ts';
import type { Outcome, Seen } from './faults/types.ts';
import { readGraphql } from './server/graphql.ts';
import { isPrecaching, kindOf, type RequestKind } from './server/kind.ts';
import { isListChunk } from './server/list-chunk.ts';
import { labCertificate, trustScript } from './server/certificate.ts';
import { Listener } from './server/listener.ts';
import { LoginDesk } from './server/login.ts';
import { LoginStore } from './server/login-store.ts';
import { quirksOf } from './server/quirks.ts';
import { route } from './server/router.ts';
import { StaticFiles } from './server/static.ts';
import { EMAIL, PASSWORD, PROJECT } from './server/world/people.ts';
import { MOST_SESSIONS } from './server/world/sessions.ts';
import { webuiFrom } from './faults/types.ts';

export type { Fault } from './server/faults.ts';
export { LoginStore } from './server/login-store.ts';

export interface LabOptions {
  release: Release;
  https?: boolean;
  /** 0 to 60; 7 unless said. */
  sessions?: number;
  /** Four digits (see Listener); a free one unless said. */
  port?: number;
  /** The address to listen on; 127.0.0.1 unless said. */
  host?: string;
  /** Cookies know no port: labs that one browser visits at the same time share their login sessions. */
  logins?: LoginStore;
}

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
}

export type OriginName = 'webui' | 'sso' | 'second-port';

export interface Lab {
  readonly origin: string;
  readonly release: Release;
  readonly credentials: { readonly email: string; readonly password: string };
  /** Where this release has the user's session list. */
  readonly listRoute: string;
  readonly requests: readonly SeenRequest[];
  /** What the lab itself could not do; a test ends by looking here. */
  readonly complaints: readonly string[];
  readonly chromiumArgs: readonly string[];
  readonly firefoxPrefs: Readonly<Record<string, string | number | boolean>>;
  /**
   * To be run once in Firefox's chrome context (Marionette), before the first page: trusts the lab's authority. Firefox
   * registers no service worker behind a certificate exception, and no preference can add an authority.
   */
  readonly firefoxSetup: string | null;
  originOf(name: OriginName): string;
  clearRequests(): void;
  setRelease(release: Release, how: { restarted: boolean }): Promise<void>;
  setSessions(count: number): void;
  setFault(fault: Fault | null): Promise<void>;
  setFaults(faults: readonly Fault[]): Promise<void>;
  forgetSessions(): void;
  /** A live login session, as if the user had signed in. */
  signInDirectly(): { sessionId: string; secureCookie: boolean };
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

const WEBUI_HOST = 'webui.lab.test';
const SSO_HOST = 'sso.lab.test';

export async function startLab(options: LabOptions): Promise<Lab> {
  const certificate = options.https ? await labCertificate() : null;
  const stand = new StandIn(options);
  const address = options.host ?? '127.0.0.1';
  const listeners = [0, 1].map(() => new Listener(stand.handler, address, certificate));
  const [main, second] = listeners as [Listener, Listener];
  await (options.port ? main.open(options.port) : main.openSomewhere());
  await second.openSomewhere();
  const down = async (): Promise<void> => void (await Promise.all(listeners.map((one) => one.close())));
  const up = async (): Promise<void> => void (await Promise.all(listeners.map((one) => one.reopen())));
  const originOf = (name: OriginName): string => {
    const port = name === 'second-port' ? second.port : main.port;
    if (options.https) return `https://${name === 'sso' ? SSO_HOST : WEBUI_HOST}:${port}`;
    return `http://${name === 'sso' ? 'localhost' : '127.0.0.1'}:${port}`;
  };
  const setFaults = async (faults: readonly Fault[]): Promise<void> => {
    stand.faults.set(faults);
    await (stand.faults.closesPort() ? down() : up());
  };
  return {
    origin: originOf('webui'),
    get release() {
      return stand.release;
    },
    get listRoute() {
      return listRouteOf(stand.release);
    },
    credentials: { email: EMAIL, password: PASSWORD },
    requests: stand.requests,
    complaints: stand.complaints,
    chromiumArgs: certificate ? [`--host-resolver-rules=MAP *.lab.test 127.0.0.1`, `--ignore-certificate-errors-spki-list=${certificate.spki}`] : [],
    firefoxPrefs: certificate ? { 'network.dns.localDomains': `${WEBUI_HOST},${SSO_HOST}` } : {},
    firefoxSetup: certificate ? trustScript(certificate.caCert) : null,
    originOf,
    clearRequests: () => void stand.requests.splice(0),
    setRelease: (release, how) => stand.setRelease(release, how.restarted),
    setSessions: (count) => stand.setSessions(count),
    setFault: (fault) => setFaults(fault ? [fault] : []),
    setFaults,
    forgetSessions: () => stand.store.forgetAll(),
    signInDirectly: () => ({ sessionId: stand.store.make(true), secureCookie: quirksOf(stand.serverPin).secureCookie }),
    down,
    up,
    stop: down,
  };
}

/** web-ui.md 4.1 and web-ui-pages.md 1. */
export function listRouteOf(release: Release): string {
  if (webuiFrom(release.pin, 26, 8)) return `/project/${PROJECT}/session`;
  return webuiFrom(release.pin, 25, 18) ? '/session' : '/job';
}

/** The web server, the manager and the cluster behind it: state, and one handler for all ports. */
class StandIn {
  readonly store: LoginStore;
  readonly faults = new FaultSwitch();
  readonly requests: SeenRequest[] = [];
  readonly complaints: string[] = [];
  release: Release;
  /** The web server that runs: an upgrade without a restart leaves the old program over new files. */
  serverPin: Release['pin'];
  private sessions = 0;
  private readonly desk: LoginDesk;
  private readonly files: StaticFiles;

  constructor(options: LabOptions) {
    this.store = options.logins ?? new LoginStore();
    this.desk = new LoginDesk(this.store);
    this.release = options.release;
    this.serverPin = options.release.pin;
    this.files = new StaticFiles(options.release, () => quirksOf(this.serverPin));
    this.setSessions(options.sessions ?? 7);
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
      this.requests.push({ t, method: ask.method, path: ask.path, status, bytes: answer ? Buffer.byteLength(answer.body) : 0, kind: seen.kind, cacheControl: (answer?.headers['Cache-Control'] as string | undefined) ?? null, host: ask.host });
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
    const good = await route(ask, { quirks, version: this.serverPin.version, sessions: this.sessions, login: this.desk, store: this.store, files: this.files });
    return outcome?.do === 'rewrite' ? outcome.with(good) : good;
  }
}
