import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchRelease } from '../../lab/releases.ts';
import type { RigPage } from '../../rig/index.ts';
import type { Backend } from '../backend.ts';
import type { LineId } from '../lines.ts';
import { atSignIn, broughtBack, hasGateway, stopped, type RealFault } from './fault.ts';

const ofUser = `"user" = (select uuid from users where email = 'user@lab.test')`;

/** The wheel's files of an older Web-UI, as an upgrade meets them. */
const older = '26.8.0';
/** Some of what the others lack: 24.9's database, for one, keeps every keypair that a session is of. */
const isNewest = (line: LineId): boolean => line === '26.9';
const isOlder = (line: LineId): boolean => !isNewest(line);
const served = ({ folder }: Backend): string => join(folder, 'static');
async function serve(backend: Backend, release: string): Promise<void> {
  rmSync(served(backend), { recursive: true, force: true });
  cpSync((await fetchRelease(release)).root, served(backend), { recursive: true });
}
async function serveOlder(backend: Backend): Promise<void> {
  await serve(backend, older);
  await backend.reconfigure({ staticPath: served(backend) });
}

async function signInBy({ origin, user, password }: Backend, otherwise: object = {}): Promise<number> {
  const body = JSON.stringify({ username: user, password, ...otherwise });
  return (await fetch(`${origin}/server/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status;
}
async function signInElsewhere(backend: Backend, force: boolean): Promise<void> {
  await backend.sql('update user_resource_policies set max_concurrent_logins = 1');
  await signInBy(backend, { force });
}
const unlimited = ({ sql }: Backend): Promise<unknown> => sql('update user_resource_policies set max_concurrent_logins = null');

/** Redis's database 1 holds the manager's counts of requests, and nothing else. */
const forgetRequests = ({ redis: ask }: Backend): Promise<unknown> => ask('SELECT 1\r\nFLUSHDB');

/** What the web server must be told where TLS ends in front of it. */
export const behindTls = { endpointProtocol: 'https' } as const;

const manager: RealFault = { ...stopped('manager', 'The manager is stopped'), isMain: true };
const postgres = stopped('postgres', 'Postgres is stopped');
const web: RealFault = { ...stopped('web', 'The web server is stopped'), isMain: true };
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

const lockOut: RealFault = {
  id: 'lock-out',
  title: 'Ten failed sign-ins, and the right password',
  whose: 'user',
  isMain: true,
  async break(backend) {
    // Not ten tries: one that the server could not decide (500, a database just back) is not counted.
    for (let status = 0; status !== 429; ) status = await signInBy(backend, { password: 'wrong' });
  },
  mend: ({ user, redis: ask }) => ask(`DEL login_history_${user}`),
};
/** The manager counts per address what comes without a login, 1000 in a quarter of an hour, and the web server refuses what is above. */
const addressLimit: RealFault = {
  id: 'address-limit',
  title: 'More requests without a login than one address may send',
  whose: 'network',
  existsIn: isNewest,
  async break({ origin }) {
    const until429 = async (): Promise<void> => {
      for (let status = 0; status !== 429; status = (await fetch(`${origin}/func/`)).status);
    };
    await Promise.all(Array.from({ length: 8 }, until429));
  },
  mend: forgetRequests,
};

/** Those after which nobody is signed in any more stand at the end. */
export const realFaults: readonly RealFault[] = [
  {
    id: 'dead-session-id',
    title: 'A dead id in localStorage beside a live cookie',
    whose: 'browser',
    says: 'dead-session-id',
    isMain: true,
    break: (_, page) => page.setLocalStorage({ 'backendaiwebui.sessionid': '0'.repeat(32) }),
  },
  {
    id: 'dead-cookie',
    title: 'A dead cookie beside a live id in localStorage',
    whose: 'browser',
    says: 'lost-cookie',
    break: ({ origin }, page) => page.addCookies([{ name: 'AIOHTTP_SESSION', value: '0'.repeat(32), domain: new URL(origin).hostname, httpOnly: true }]),
  },
  {
    id: 'cookies-too-large',
    title: 'Foreign cookies of more than 8190 bytes',
    whose: 'browser',
    says: 'oversized-cookies',
    break: (_, page) => foreignCookies(page, 4_000_000_000),
    byHand: (page) => foreignCookies(page, 1),
  },
  {
    id: 'secure-cookie',
    title: 'Plain http by the name of a machine, where no browser takes the `Secure` cookie',
    // The server's setting made it, and the browser's page works by the other carrier.
    whose: 'browser',
    says: 'lost-cookie',
    byName: true,
    existsIn: isNewest,
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
  broughtBack(web),
  broughtBack(manager),
  lockOut,
  addressLimit,
  {
    id: 'user-limit',
    title: 'More requests than the user may send',
    whose: 'network',
    existsIn: isNewest,
    // A window of a quarter of an hour keeps the limit that it was opened with.
    async break(backend) {
      await backend.sql(`update keypairs set rate_limit = 3 where ${ofUser}`);
      await forgetRequests(backend);
    },
    async mend(backend) {
      await backend.sql(`update keypairs set rate_limit = 10000 where ${ofUser}`);
      await forgetRequests(backend);
    },
  },
  {
    id: 'files-replaced',
    title: `Web-UI ${older} gives way to the newer one, and the web server is not restarted`,
    whose: 'server',
    says: 'server-not-restarted',
    isMain: true,
    isUnopened: true,
    existsIn: isNewest,
    prepare: serveOlder,
    break: (backend) => serve(backend, backend.line.webui),
    mend: (backend) => backend.reconfigure({}),
  },
  {
    id: 'files-replaced-restarted',
    title: `Web-UI ${older} gives way to the newer one, and the web server is restarted`,
    whose: 'browser',
    isMain: true,
    existsIn: isNewest,
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
    isUnsent: true,
    prepare: (backend) => backend.reconfigure({}),
    break: () => Promise.resolve(),
    mend: (backend) => backend.reconfigure(behindTls),
  },
  { ...web, id: 'tls-web-stopped', title: 'The web server is stopped behind a proxy that ends TLS', isBehindTls: true },
  {
    id: 'tls-files-replaced',
    title: `Behind a proxy that ends TLS, with the service worker, Web-UI ${older} gives way to the newer one, and the web server is restarted`,
    whose: 'browser',
    isMain: true,
    isBehindTls: true,
    existsIn: isNewest,
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
    isMain: true,
    looksLike: 'vanished-keypair',
    endsSession: true,
    existsIn: isNewest,
    break: ({ sql }) => sql(`create table kept_keypairs as select * from keypairs where ${ofUser}; delete from keypairs where ${ofUser}`),
    mend: ({ sql }) => sql('insert into keypairs select * from kept_keypairs; drop table kept_keypairs'),
  },
  {
    id: 'keypair-replaced',
    title: 'The keypair is replaced by another',
    whose: 'browser',
    isMain: true,
    endsSession: true,
    existsIn: isNewest,
    break: ({ sql }) => sql(`update keypairs set access_key = reverse(access_key) where ${ofUser}`),
    mend: ({ sql }) => sql(`update keypairs set access_key = reverse(access_key) where ${ofUser}`),
  },
  userInactive,
  passwordChange,
  {
    id: 'login-ended-elsewhere',
    title: 'Another login takes the one place that the account has',
    whose: 'user',
    endsSession: true,
    existsIn: isNewest,
    break: (backend) => signInElsewhere(backend, true),
    mend: unlimited,
  },
  { id: 'redis-flushed', title: 'Redis is emptied: the server has forgotten all sessions', whose: 'user', isMain: true, endsSession: true, break: ({ redis: ask }) => ask('FLUSHALL') },
  { id: 'session-over', title: 'The lifetime of the login session is over', whose: 'user', endsSession: true, break: ({ redis: ask }, _page, id) => ask(`PEXPIRE AIOHTTP_SESSION_${id} 1`) },
  redis,
  ...[manager, redis, keypairInactive].map((fault) => ({ ...atSignIn(fault), existsIn: isNewest })),
  // 24.9: its server greets without redis, so that a guest's new document has nothing to judge by; it accepts the login of a keypair that is off, and then answers
  // nothing; and its page greets the manager first, and sends no sign-in where that fails.
  { ...atSignIn(redis), existsIn: isOlder, looksLike: 'signed-out' },
  { ...atSignIn(keypairInactive), existsIn: isOlder, looksLike: 'undone-login' },
  ...[userInactive, passwordChange].map(atSignIn),
  // 24.9 answers as to a wrong password; WUR-25 says that it may be this. In 26.9 a new document has nothing to judge by for the first minute: whatever can be
  // asked without a login is well (docs/backend.md), so "You are not signed in" is said, and the next try tells (WUR-18).
  { ...atSignIn(postgres), existsIn: isNewest, looksLike: 'signed-out' },
  atSignIn(lockOut),
  atSignIn(addressLimit),
  {
    id: 'login-limit',
    title: 'As many logins as the account may have',
    whose: 'user',
    atSignIn: true,
    existsIn: isNewest,
    break: (backend) => signInElsewhere(backend, false),
    mend: unlimited,
  },
];

/** What this line can have; of each id one at most. */
export const faultsOf = (line: LineId): RealFault[] => realFaults.filter(({ existsIn }) => existsIn?.(line) ?? true);

/** Three of some 3 kB, of another application on the same host. */
async function foreignCookies(page: RigPage, expires: number): Promise<void> {
  const domain = new URL(await page.url()).hostname;
  await page.addCookies(['a', 'b', 'c'].map((name) => ({ name: `other-${name}`, value: 'x'.repeat(3000), domain, expires })));
}
