import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMAIL, PASSWORD } from '../../lab/server/world/people.ts';
import { alembicIni, databaseUrl } from '../config.ts';
import { backendFolder, once } from '../install/once.ts';
import { run } from '../install/run.ts';
import type { Line } from '../lines.ts';
import { postgresUser, query, runFile, type Parts, type Place } from '../parts/all.ts';
import { writeFileSync } from 'node:fs';

export const ADMIN = 'admin@lab.test';
const fileOf = (name: string): string => new URL(name, import.meta.url).pathname;
const rows = fileOf('rows.sql');
const graph = fileOf('graph.py');

/** Starts Postgres with a seeded database. Schema, rows and graph take a minute, so what came of them is kept and copied from then on. */
export async function startSeeded(line: Line, place: Place, { postgres }: Parts, say: (line: string) => void): Promise<void> {
  const data = join(place.folder, 'postgres');
  const kept = join(line.version, `data-${createHash('sha256').update(readFileSync(rows)).update(readFileSync(graph)).digest('hex').slice(0, 8)}`);
  if (existsSync(backendFolder(kept))) {
    await run('cp', ['-a', backendFolder(kept), data]);
  } else {
    mkdirSync(data, { mode: 0o700 });
    await owned(data);
    await run(place.programs.initdb, ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync'], { ...postgresUser(), cwd: '/' });
    await postgres.start();
    await seed(line, place, say);
    await postgres.stop();
    await once(kept, (folder) => run('cp', ['-a', `${data}/.`, folder]).then(() => undefined));
  }
  await owned(data);
  await postgres.start();
}

async function owned(data: string): Promise<void> {
  const { uid, gid } = postgresUser();
  if (uid !== undefined) await run('chown', ['-R', `${uid}:${gid}`, data]);
}

async function seed(line: Line, { folder, ports, programs, home }: Place, say: (line: string) => void): Promise<void> {
  say('making the database');
  const [config, alembic, work] = ['manager.toml', 'alembic.ini', 'graph'].map((name) => join(folder, name)) as [string, string, string];
  await query(programs, ports, 'create database backend');
  writeFileSync(alembic, alembicIni(ports));
  await run(join(home, 'bin/backend.ai'), ['mgr', '-f', config, 'schema', 'oneshot', '-f', alembic], { cwd: folder });
  await runFile(programs, ports, rows, { user: EMAIL, admin: ADMIN, password: PASSWORD });
  if (!line.hasGraph) return;
  mkdirSync(work);
  await run(join(home, 'bin/python'), [graph, config, databaseUrl(ports)], { cwd: work });
}
