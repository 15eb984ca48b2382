import { webuiFrom } from './faults/types.ts';
import type { Release } from './releases.ts';
import { AppProxy, type Apps } from './server/app-proxy.ts';
import { labCertificate, trustScript } from './server/certificate.ts';
import type { Fault } from './server/faults.ts';
import { Listener } from './server/listener.ts';
import { LoginStore } from './server/login-store.ts';
import { StandIn, type SeenRequest } from './server/stand-in.ts';
import { EMAIL, PASSWORD, PROJECT } from './server/world/people.ts';

export type { SeenRequest } from './server/stand-in.ts';
export type { Fault } from './server/faults.ts';
export { LoginStore } from './server/login-store.ts';

export interface LabOptions {
  release: Release;
  https?: boolean;
  /** By its host name over plain http, where browsers keep no `Secure` cookie; loopback addresses are as good as https to them. */
  isNamed?: boolean;
  /** 0 to 60; 7 unless said. */
  sessions?: number;
  /** Four digits (see Listener); a free one unless said. */
  port?: number;
  /** The address to listen on; 127.0.0.1 unless said. */
  host?: string;
  /** Cookies know no port: labs that one browser visits at the same time share their login sessions. */
  logins?: LoginStore;
  /** A loopback address of its own, so that no other lab shares its cookies. Over http only. */
  site?: Site;
  /** Whose list is meant: the plain user's own unless said. The others are a superadmin's, who may open both. */
  list?: ListOf;
  /** With the policy that the server's own settings give as their example: scripts and styles of its own, or with the nonce of this very answer (web server 26.x, `ai/backend/web/config/unified.py`). */
  isNonced?: boolean;
  /** With what leads to apps, and folders mounted; without, no app can be opened. Over http only. */
  apps?: Apps;
}

export type ListOf = 'own' | 'admin' | 'project-admin';
/** All of them are loopback to Linux, and as trustworthy as 127.0.0.1 to browsers, which take `Secure` cookies from them; of its length, too (Listener). */
export const sites = Array.from({ length: 24 }, (_, at): Site => `127.0.${1 + Math.floor(at / 8)}.${2 + (at % 8)}`);
export type Site = `127.0.${number}.${number}`;
export type OriginName = 'webui' | 'sso' | 'second-port';

export interface Lab {
  readonly origin: string;
  readonly release: Release;
  readonly credentials: { readonly email: string; readonly password: string };
  /** Where this release has the session list. */
  readonly listRoute: string;
  readonly requests: readonly SeenRequest[];
  /** What the lab itself could not do; a test ends by looking here. */
  readonly complaints: readonly string[];
  /** Requests that met the fault since it was switched on. */
  readonly faultHits: number;
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
  readonly appProxy: Pick<AppProxy, 'origin' | 'up' | 'down'> | null;
  /** Ten wrong passwords, one after the other. */
  failEveryTry(): void;
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

export const WEBUI_HOST = 'webui.lab.test';
const SSO_HOST = 'sso.lab.test';

export async function startLab(options: LabOptions): Promise<Lab> {
  const certificate = options.https ? await labCertificate() : null;
  const stand = new StandIn(options.release, options.sessions ?? 7, options.logins ?? new LoginStore(), options.list === undefined || options.list === 'own' ? 'user' : 'superadmin', options.isNonced);
  const address = options.site ?? options.host ?? '127.0.0.1';
  const listeners = [0, 1].map(() => new Listener(stand.handler, address, certificate));
  const [main, second] = listeners as [Listener, Listener];
  await (options.port ? main.open(options.port) : main.openSomewhere());
  await second.openSomewhere();
  const proxy = options.apps === undefined ? null : new AppProxy(options.apps, address);
  await proxy?.up();
  stand.proxy = proxy;
  const down = async (): Promise<void> => void (await Promise.all(listeners.map((one) => one.close())));
  const up = async (): Promise<void> => void (await Promise.all(listeners.map((one) => one.reopen())));
  const originOf = (name: OriginName): string => {
    const port = name === 'second-port' ? second.port : main.port;
    if (options.site && name !== 'sso') return `http://${options.site}:${port}`;
    if (options.isNamed) return `http://${name === 'sso' ? SSO_HOST : WEBUI_HOST}:${port}`;
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
      return listRouteOf(stand.release, options.list);
    },
    get faultHits() {
      return stand.faults.hits();
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
    failEveryTry: () => stand.desk.failEveryTry(),
    appProxy: proxy,
    down,
    up,
    stop: async () => {
      await down();
      await proxy?.down();
    },
  };
}

/** docs/web-ui.md, three page families. */
export function listRouteOf(release: Release, list: ListOf = 'own'): string {
  const isScoped = webuiFrom(release.pin, 26, 8);
  if (list === 'admin') return isScoped ? '/admin/session' : '/admin-session';
  if (list === 'project-admin') return isScoped ? `/project/${PROJECT}/admin/session` : '/project-admin-session';
  if (isScoped) return `/project/${PROJECT}/session`;
  return webuiFrom(release.pin, 25, 18) ? '/session' : '/job';
}
