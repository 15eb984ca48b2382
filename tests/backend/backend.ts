import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMAIL, PASSWORD } from '../lab/server/world/people.ts';
import { etcdKeys, gatewayConfig, managerToml, webConf, type Ports, type WebOptions } from './config.ts';
import { databases, type Programs } from './install/debian.ts';
import { gateway, MANAGER, supergraph } from './install/gateway.ts';
import { environment } from './install/python.ts';
import { run } from './install/run.ts';
import { lines, type Line, type LineId } from './lines.ts';
import { partsOf, query, type Parts, type Place } from './parts/all.ts';
import { askRedis, isOk, putEtcd } from './parts/asks.ts';
import { pause } from './parts/part.ts';
import { freePorts } from './parts/ports.ts';
import { endLeftovers, Register } from './parts/register.ts';
import { startStorage } from './parts/storage.ts';
import { ADMIN, startSeeded } from './seed/seed.ts';

export interface BackendOptions extends WebOptions {
  readonly line: LineId;
  readonly say?: (line: string) => void;
}

/** A real back end, of this start alone: what it keeps goes with it. */
export interface Backend {
  readonly line: Line;
  readonly origin: string;
  readonly user: string;
  readonly admin: string;
  readonly password: string;
  readonly folder: string;
  readonly parts: Parts;
  sql(text: string): Promise<string>;
  redis(command: string): Promise<string>;
  /** Until the web server lets requests through to the manager: its own health check looks now and then. */
  isThrough(): Promise<void>;
  /** The web server is started anew, otherwise set. */
  reconfigure(web: WebOptions): Promise<void>;
  stop(): Promise<void>;
}

/** The manager lets 1000 requests of one address through in a quarter of an hour: ours come from another than the browser's. */
const ours = { 'X-Forwarded-For': '192.0.2.1' };
/** A stranger's question, which only the manager behind the gateway refuses: with 200, in 26.9. In 26.8 the web server itself does, with 401. */
const anybody = { method: 'POST', headers: { ...ours, 'Content-Type': 'application/json' }, body: '{"query":"{__typename}"}' };

export async function startBackend({ line: id, say = () => undefined, ...web }: BackendOptions): Promise<Backend> {
  const line: Line = lines[id];
  const timed = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const begun = Date.now();
    const made = await work;
    say(`${what}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    return made;
  };
  const ended = await endLeftovers();
  if (ended.length > 0) say(`ended what an earlier start has left: ${ended.join(', ')}`);
  const gatewayReady = line.hasGateway ? gateway(say) : Promise.resolve(null);
  const [programs, home] = await Promise.all([databases(say), environment(line, say), gatewayReady]);
  const graph = line.hasGateway ? supergraph(line, home, gatewayReady.then(String), say) : null;
  // Heard of below; an end before that must not be one of the whole process.
  graph?.catch(() => undefined);

  // Not in the cache folder: Postgres runs as a user of its own, who may not enter root's home.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'web-ui-repair-backend-')));
  chmodSync(folder, 0o755);
  const ports: Ports = await freePorts('postgres', 'redis', 'etcd', 'etcdPeer', 'manager', 'managerInternal', 'termui', 'webui', 'storage', 'gateway', 'web');
  const place: Place = { folder, ports, programs, home, gateway: await gatewayReady, register: await Register.open(folder) };
  const parts = partsOf(place);
  let storage: Server | undefined;
  const stop = async (): Promise<void> => {
    storage?.close();
    storage?.closeAllConnections();
    for (const name of ['web', 'gateway', 'manager', 'etcd', 'redis', 'postgres'] as const) await parts[name].stop();
    place.register.close();
  };
  try {
    writeConfigs(line, place, web);
    storage = await startStorage(ports.storage);
    const composed = graph?.then((made) => timed('gateway', startGateway(made, place, parts)));
    await Promise.all([timed('postgres', startSeeded(line, place, parts, say)), timed('redis', parts.redis.start()), timed('etcd', startEtcd(place, parts)), timed('keys', makeKeys(place))]);
    await timed('manager', parts.manager.start());
    // Not beside the manager: the web server asks for it now and then, and what it has not found it misses until it asks again.
    await Promise.all([timed('web', parts.web.start()), composed]);
  } catch (error) {
    await stop();
    throw error;
  }
  const backend = running(line, place, parts, stop);
  await timed('through to the manager', backend.isThrough());
  return backend;
}

function running(line: Line, place: Place, parts: Parts, stop: () => Promise<void>): Backend {
  const { folder, ports, programs } = place;
  const origin = `http://127.0.0.1:${ports.web}`;
  // Each worker of the web server judges manager and gateway for itself: eight connections meet all of them.
  const isWell = async (path: string, how: RequestInit, good?: readonly number[]): Promise<boolean> =>
    (await Promise.all(Array.from({ length: 8 }, () => isOk(origin + path, how, good).catch(() => false)))).every(Boolean);
  const isThrough = async (): Promise<void> => {
    for (const end = Date.now() + 90_000; ; await pause(200)) {
      if ((await isWell('/func/', { headers: ours })) && (!line.hasGateway || (await isWell('/func/admin/gql', anybody, [200, 401])))) return;
      if (Date.now() > end) throw new Error('the web server lets nothing through to the manager');
    }
  };
  return {
    line,
    origin,
    user: EMAIL,
    admin: ADMIN,
    password: PASSWORD,
    folder,
    parts,
    sql: (text) => query(programs as Programs, ports, text, 'backend'),
    redis: (command) => askRedis(ports.redis, command),
    isThrough,
    async reconfigure(web) {
      writeWebConf(line, place, web);
      await parts.web.restart();
      await isThrough();
    },
    stop,
  };
}

const writeWebConf = (line: Line, { folder, ports }: Pick<Place, 'folder' | 'ports'>, web: WebOptions): void => writeFileSync(join(folder, 'web.conf'), webConf(line, ports, web));

function writeConfigs(line: Line, { folder, ports }: Place, web: WebOptions): void {
  mkdirSync(join(folder, 'ipc'));
  writeFileSync(join(folder, 'manager.toml'), managerToml(folder, ports));
  writeWebConf(line, { folder, ports }, web);
}

async function startEtcd({ ports }: Place, { etcd }: Parts): Promise<void> {
  await etcd.start();
  for (const [key, value] of Object.entries(etcdKeys(ports))) await putEtcd(ports.etcd, `/sorna/local/${key}`, value);
}

async function makeKeys({ folder, home }: Place): Promise<void> {
  await run(join(home, 'bin/python'), ['-c', `import zmq.auth; zmq.auth.create_certificates(${JSON.stringify(folder)}, "manager")`]);
}

async function startGateway(supergraphFolder: string, { folder, ports }: Place, { gateway: part }: Parts): Promise<void> {
  const text = readFileSync(join(supergraphFolder, 'supergraph.graphql'), 'utf8');
  writeFileSync(join(folder, 'supergraph.graphql'), text.replaceAll(MANAGER, `http://127.0.0.1:${ports.manager}`));
  writeFileSync(join(folder, 'gateway.config.mjs'), gatewayConfig(folder, ports));
  await part.start();
}
