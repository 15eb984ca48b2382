import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultId } from '../../../src/background/faults/index.ts';
import { fetchRelease } from '../../lab/releases.ts';
import type { RigPage } from '../../rig/index.ts';
import type { Backend } from '../backend.ts';
import { lines, type LineId } from '../lines.ts';

/** One way in which a real back end, or what a browser holds of it, goes wrong under somebody who is signed in, or who is about to sign in. */
export interface RealFault {
  readonly id: string;
  readonly title: string;
  /** Who can mend it. Of a fault of the server or the account nothing in the browser may be blamed, or be repaired. */
  readonly whose: 'server' | 'user' | 'browser';
  /** Of the browser, and by no answer of the server to be told from this. */
  readonly looksLike?: FaultId;
  /** Met by somebody who signs in by the page's form. */
  readonly atSignIn?: true;
  /** Met by somebody whose browser keeps none of the page's files yet. */
  readonly isUnopened?: true;
  /** With it the login session is over: a good end is a clean sign-out. */
  readonly endsSession?: true;
  /** By a name of the machine in place of its number, to which browsers are kinder. */
  readonly byName?: true;
  /** By that name through a proxy that ends TLS: only there the Web-UI has its service worker. */
  readonly isBehindTls?: true;
  existsIn?(line: LineId): boolean;
  /** Before anybody signs in. */
  prepare?(backend: Backend): Promise<unknown>;
  break(backend: Backend, page: RigPage, sessionId: string): Promise<unknown>;
  /** The server is well again; nothing is done in the browser. */
  mend?(backend: Backend): Promise<unknown>;
  /** What a user does by hand where the popup has no button, before a reload. */
  byHand?(page: RigPage): Promise<unknown>;
}

const stopped = (name: 'manager' | 'postgres' | 'gateway' | 'web' | 'redis', title: string): RealFault => ({
  id: `${name}-stopped`,
  title,
  whose: 'server',
  break: ({ parts }) => parts[name].stop(),
  async mend({ parts, isThrough }) {
    await parts[name].start();
    await isThrough();
  },
});
/** Met at the login panel instead. */
const atSignIn = (fault: RealFault): RealFault => ({ ...fault, id: `${fault.id}-at-sign-in`, title: `${fault.title}, and somebody signs in`, atSignIn: true });
const hasGateway = (line: LineId): boolean => lines[line].hasGateway;
const ofUser = `"user" = (select uuid from users where email = 'user@lab.test')`;

/** The wheel's files of an older Web-UI, as an upgrade meets them. */
const older = '26.8.0';
const served = ({ folder }: Backend): string => join(folder, 'static');
async function serve(backend: Backend, release: string): Promise<void> {
  rmSync(served(backend), { recursive: true, force: true });
  cpSync((await fetchRelease(release)).root, served(backend), { recursive: true });
}
async function serveOlder(backend: Backend): Promise<void> {
  await serve(backend, older);
  await backend.reconfigure({ staticPath: served(backend) });
}

/** What the web server must be told where TLS ends in front of it. */
export const behindTls = { endpointProtocol: 'https' } as const;

const manager = stopped('manager', 'The manager is stopped');
const postgres = stopped('postgres', 'Postgres is stopped');
const web = stopped('web', 'The web server is stopped');
const redis: RealFault = { ...stopped('redis', 'Redis is stopped, and comes back empty'), endsSession: true };
const keypairInactive: RealFault = {
  id: 'keypair-inactive',
  title: 'The keypair is switched off',
  whose: 'user',
  // "Access key not found in database", as of one that is gone.
  looksLike: 'vanished-keypair',
  // The page signs itself out at its next start.
  endsSession: true,
  break: ({ sql }) => sql(`update keypairs set is_active = false where ${ofUser}`),
  mend: ({ sql }) => sql(`update keypairs set is_active = true where ${ofUser}`),
};
const userInactive: RealFault = {
  id: 'user-inactive',
  title: 'The user is switched off',
  whose: 'user',
  // The page signs itself out at its next start.
  endsSession: true,
  break: ({ sql }) => sql(`update users set status = 'inactive' where email = 'user@lab.test'`),
  mend: ({ sql }) => sql(`update users set status = 'active' where email = 'user@lab.test'`),
};
const passwordChange: RealFault = {
  id: 'password-change',
  title: 'The password is to be changed',
  whose: 'user',
  break: ({ sql }) => sql(`update users set need_password_change = true where email = 'user@lab.test'`),
  mend: ({ sql }) => sql(`update users set need_password_change = false where email = 'user@lab.test'`),
};

/** Those after which nobody is signed in any more stand at the end. */
export const realFaults: readonly RealFault[] = [
  {
    id: 'dead-session-id',
    title: 'A dead id in localStorage beside a live cookie',
    whose: 'browser',
    break: (_, page) => page.setLocalStorage({ 'backendaiwebui.sessionid': '0'.repeat(32) }),
  },
  {
    id: 'dead-cookie',
    title: 'A dead cookie beside a live id in localStorage',
    whose: 'browser',
    break: ({ origin }, page) => page.addCookies([{ name: 'AIOHTTP_SESSION', value: '0'.repeat(32), domain: new URL(origin).hostname, httpOnly: true }]),
  },
  {
    id: 'cookies-too-large',
    title: 'Foreign cookies of more than 8190 bytes',
    whose: 'browser',
    break: (_, page) => foreignCookies(page, 4_000_000_000),
    byHand: (page) => foreignCookies(page, 1),
  },
  {
    id: 'secure-cookie',
    title: 'Plain http by the name of a machine, where no browser takes the `Secure` cookie',
    // The server's setting made it, and the browser's page works by the other carrier.
    whose: 'browser',
    byName: true,
    existsIn: (line) => line === '26.9',
    break: () => Promise.resolve(),
  },
  manager,
  {
    id: 'manager-frozen',
    title: 'The manager is frozen: it takes requests and answers none',
    whose: 'server',
    break: async ({ parts }) => parts.manager.freeze(),
    async mend({ parts, isThrough }) {
      parts.manager.thaw();
      await isThrough();
    },
  },
  postgres,
  { ...stopped('gateway', 'The GraphQL gateway is stopped'), existsIn: hasGateway },
  web,
  {
    id: 'files-replaced',
    title: `Web-UI ${older} gives way to the newer one, and the web server is not restarted`,
    whose: 'server',
    isUnopened: true,
    existsIn: (line) => line === '26.9',
    prepare: serveOlder,
    break: (backend) => serve(backend, backend.line.webui),
    mend: (backend) => backend.reconfigure({}),
  },
  {
    id: 'files-replaced-restarted',
    title: `Web-UI ${older} gives way to the newer one, and the web server is restarted`,
    whose: 'browser',
    existsIn: (line) => line === '26.9',
    prepare: serveOlder,
    async break(backend) {
      await serve(backend, backend.line.webui);
      await backend.reconfigure({ staticPath: served(backend) });
    },
    mend: (backend) => backend.reconfigure({}),
  },
  {
    id: 'tls-unsaid',
    // Whoever has signed in before keeps the right address in localStorage, and notices nothing.
    title: 'TLS ends in front of a web server that was not told so, and somebody signs in',
    whose: 'server',
    isBehindTls: true,
    atSignIn: true,
    prepare: (backend) => backend.reconfigure({}),
    break: () => Promise.resolve(),
    mend: (backend) => backend.reconfigure(behindTls),
  },
  { ...web, id: 'tls-web-stopped', title: 'The web server is stopped behind a proxy that ends TLS', isBehindTls: true },
  {
    id: 'tls-files-replaced',
    title: `Behind a proxy that ends TLS, with the service worker, Web-UI ${older} gives way to the newer one, and the web server is restarted`,
    whose: 'browser',
    isBehindTls: true,
    existsIn: (line) => line === '26.9',
    async prepare(backend) {
      await serve(backend, older);
      await backend.reconfigure({ ...behindTls, staticPath: served(backend) });
    },
    async break(backend, page) {
      await page.waitFor('navigator.serviceWorker.controller !== null', { timeoutMs: 60_000, what: 'the service worker' });
      await serve(backend, backend.line.webui);
      await backend.reconfigure({ ...behindTls, staticPath: served(backend) });
    },
  },
  keypairInactive,
  {
    id: 'keypair-deleted',
    title: 'The keypair is deleted',
    whose: 'user',
    looksLike: 'vanished-keypair',
    endsSession: true,
    break: ({ sql }) => sql(`create table kept_keypairs as select * from keypairs where ${ofUser}; delete from keypairs where ${ofUser}`),
    mend: ({ sql }) => sql('insert into keypairs select * from kept_keypairs; drop table kept_keypairs'),
  },
  {
    id: 'keypair-replaced',
    title: 'The keypair is replaced by another',
    whose: 'browser',
    endsSession: true,
    break: ({ sql }) => sql(`update keypairs set access_key = reverse(access_key) where ${ofUser}`),
    mend: ({ sql }) => sql(`update keypairs set access_key = reverse(access_key) where ${ofUser}`),
  },
  userInactive,
  passwordChange,
  { id: 'redis-flushed', title: 'Redis is emptied: the server has forgotten all sessions', whose: 'user', endsSession: true, break: ({ redis: ask }) => ask('FLUSHALL') },
  { id: 'session-over', title: 'The lifetime of the login session is over', whose: 'user', endsSession: true, break: ({ redis: ask }, _page, id) => ask(`PEXPIRE AIOHTTP_SESSION_${id} 1`) },
  redis,
  ...[manager, redis, keypairInactive, userInactive, passwordChange].map(atSignIn),
  // 24.9 answers as to a wrong password; WUR-25 says that it may be this.
  { ...atSignIn(postgres), existsIn: (line) => line === '26.9' },
  {
    id: 'lock-out',
    title: 'Ten failed sign-ins, and the right password',
    whose: 'user',
    atSignIn: true,
    async break({ origin, user }) {
      const wrong = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username: user, password: 'wrong' }) };
      for (let tries = 0; tries < 10; tries += 1) await fetch(`${origin}/server/login`, wrong);
    },
    mend: ({ redis: ask }) => ask('FLUSHALL'),
  },
  {
    id: 'login-limit',
    title: 'As many logins as the account may have',
    whose: 'user',
    atSignIn: true,
    existsIn: (line) => line === '26.9',
    async break({ origin, user, password, sql }) {
      await sql(`update user_resource_policies set max_concurrent_logins = 1`);
      await fetch(`${origin}/server/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username: user, password }) });
    },
    mend: ({ sql }) => sql(`update user_resource_policies set max_concurrent_logins = null`),
  },
];

/** Three of some 3 kB, of another application on the same host. */
async function foreignCookies(page: RigPage, expires: number): Promise<void> {
  const domain = new URL(await page.url()).hostname;
  await page.addCookies(['a', 'b', 'c'].map((name) => ({ name: `other-${name}`, value: 'x'.repeat(3000), domain, expires })));
}
