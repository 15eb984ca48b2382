import type { RigPage } from '../../rig/index.ts';
import type { Backend } from '../backend.ts';
import { lines, type LineId } from '../lines.ts';

/** One way in which a real back end, or what a browser holds of it, goes wrong under somebody who is signed in. */
export interface RealFault {
  readonly id: string;
  readonly title: string;
  /** In this the login session goes with it: a good end is a clean sign-out. */
  readonly endsSession?: true;
  /** It is in the browser, and no server comes back. */
  readonly isBrowsers?: true;
  existsIn?(line: LineId): boolean;
  break(backend: Backend, page: RigPage): Promise<unknown>;
  /** The server is well again; nothing is done in the browser. */
  mend(backend: Backend): Promise<unknown>;
}

const nothing = (): Promise<void> => Promise.resolve();
const stopped = (name: 'manager' | 'postgres' | 'gateway' | 'web', title: string): RealFault => ({
  id: `${name}-stopped`,
  title,
  break: ({ parts }) => parts[name].stop(),
  async mend({ parts, isThrough }) {
    await parts[name].start();
    await isThrough();
  },
});
const hasGateway = (line: LineId): boolean => lines[line].hasGateway;
const ofUser = `"user" = (select uuid from users where email = 'user@lab.test')`;

/** Those after which nobody is signed in any more stand at the end. */
export const realFaults: readonly RealFault[] = [
  {
    id: 'dead-session-id',
    title: 'A dead id in localStorage beside a live cookie',
    isBrowsers: true,
    break: (_, page) => page.setLocalStorage({ 'backendaiwebui.sessionid': '0'.repeat(32) }),
    mend: nothing,
  },
  stopped('manager', 'The manager is stopped'),
  {
    id: 'manager-frozen',
    title: 'The manager is frozen: it takes requests and answers none',
    break: async ({ parts }) => parts.manager.freeze(),
    async mend({ parts, isThrough }) {
      parts.manager.thaw();
      await isThrough();
    },
  },
  stopped('postgres', 'Postgres is stopped'),
  { ...stopped('gateway', 'The GraphQL gateway is stopped'), existsIn: hasGateway },
  stopped('web', 'The web server is stopped'),
  {
    id: 'keypair-inactive',
    title: 'The keypair is switched off',
    break: ({ sql }) => sql(`update keypairs set is_active = false where ${ofUser}`),
    mend: ({ sql }) => sql(`update keypairs set is_active = true where ${ofUser}`),
  },
  {
    id: 'keypair-deleted',
    title: 'The keypair is deleted',
    break: ({ sql }) => sql(`create table kept_keypairs as select * from keypairs where ${ofUser}; delete from keypairs where ${ofUser}`),
    mend: ({ sql }) => sql('insert into keypairs select * from kept_keypairs; drop table kept_keypairs'),
  },
  {
    id: 'user-inactive',
    title: 'The user is switched off',
    break: ({ sql }) => sql(`update users set status = 'inactive' where email = 'user@lab.test'`),
    mend: ({ sql }) => sql(`update users set status = 'active' where email = 'user@lab.test'`),
  },
  { id: 'redis-flushed', title: 'Redis is emptied: the server has forgotten all sessions', endsSession: true, break: ({ redis }) => redis('FLUSHALL'), mend: nothing },
  {
    id: 'redis-stopped',
    title: 'Redis is stopped, and comes back empty',
    endsSession: true,
    break: ({ parts }) => parts.redis.stop(),
    async mend({ parts, isThrough }) {
      await parts.redis.start();
      await isThrough();
    },
  },
];
