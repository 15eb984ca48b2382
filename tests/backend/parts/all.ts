import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { PortName, Ports } from '../config.ts';
import type { Programs } from '../install/debian.ts';
import { run } from '../install/run.ts';
import { askRedis, isOk } from './asks.ts';
import { Part } from './part.ts';
import type { Register } from './register.ts';

export type PartName = 'postgres' | 'redis' | 'etcd' | 'manager' | 'gateway' | 'web';
export type Parts = Readonly<Record<PartName, Part>>;

/** Postgres refuses to run as root; Debian's package has made a user for it. */
export function postgresUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: string): number => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

export interface Place {
  /** Data and logs of this run. */
  readonly folder: string;
  readonly ports: Ports;
  readonly programs: Programs;
  /** The virtual environment. */
  readonly home: string;
  readonly gateway: string | null;
  readonly register: Register;
}

/** Nothing of it is started here. */
export function partsOf({ folder, ports, programs, home, gateway, register }: Place): Parts {
  const url = (port: PortName, path = ''): string => `http://127.0.0.1:${ports[port]}${path}`;
  const python = join(home, 'bin/python');
  // A network plugin's assertion ends a manager that finds no docker, where none is named.
  const env = { DOCKER_HOST: 'tcp://127.0.0.1:1' };
  const make = (name: PartName, command: string, args: readonly string[], isUp: () => Promise<boolean>, more: object = {}): Part =>
    new Part({ name, command, args, isUp, log: join(folder, `${name}.log`), cwd: folder, ...more }, register);
  const settings = { port: ports.postgres, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: 200 };
  return {
    // SIGINT is its quick way to stop, which waits for no client.
    postgres: make('postgres', programs.postgres, ['-D', join(folder, 'postgres'), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], () => query(programs, ports, 'select 1').then(() => true), { ...postgresUser(), signal: 'SIGINT' }),
    redis: make('redis', programs['redis-server'], ['--bind', '127.0.0.1', '--port', String(ports.redis), '--save', '', '--appendonly', 'no'], async () => (await askRedis(ports.redis, 'PING')) === '+PONG'),
    etcd: make('etcd', programs.etcd, ['--data-dir', join(folder, 'etcd'), '--listen-client-urls', url('etcd'), '--advertise-client-urls', url('etcd'), '--listen-peer-urls', url('etcdPeer'), '--initial-advertise-peer-urls', url('etcdPeer'), '--initial-cluster', `default=${url('etcdPeer')}`, '--unsafe-no-fsync'], () => isOk(url('etcd', '/health'))),
    manager: make('manager', join(home, 'bin/backend.ai'), ['mgr', '-f', join(folder, 'manager.toml'), 'start-server'], () => isOk(url('manager', '/')), { env }),
    gateway: make('gateway', process.execPath, [join(gateway ?? '', 'node_modules/@graphql-hive/gateway/dist/bin.js'), 'supergraph', '-c', join(folder, 'gateway.config.mjs')], () =>
      isOk(url('gateway', '/admin/gql'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"query":"{__typename}"}' }), gateway === null ? {} : { cwd: gateway }),
    web: make('web', python, ['-m', 'ai.backend.web.server', '-f', join(folder, 'web.conf')], () => isOk(url('web', '/func/ping'))),
  };
}

const psql = (programs: Programs, ports: Ports, database: string, args: readonly string[]): Promise<string> =>
  run(programs.psql, ['-h', '127.0.0.1', '-p', String(ports.postgres), '-U', 'postgres', '-d', database, '-v', 'ON_ERROR_STOP=1', '-qAt', ...args]);

export const query = (programs: Programs, ports: Ports, sql: string, database = 'postgres'): Promise<string> => psql(programs, ports, database, ['-c', sql]);
export const runFile = (programs: Programs, ports: Ports, file: string, variables: Readonly<Record<string, string>>): Promise<string> =>
  psql(programs, ports, 'backend', [...Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]), '-f', file]);
