import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

/** The databases, by program: where Debian keeps it, and in which package. */
const programs = { postgres: 'postgresql', initdb: 'postgresql', psql: 'postgresql', 'redis-server': 'redis-server', etcd: 'etcd-server' } as const;
export type Program = keyof typeof programs;

export type Programs = Readonly<Record<Program, string>>;

/** All of them, found or, as root on a Debian-like system, installed; else one sentence saying what to do. */
export async function databases(say: (line: string) => void): Promise<Programs> {
  const missing = (): Program[] => (Object.keys(programs) as Program[]).filter((name) => find(name) === undefined);
  const packages = [...new Set(missing().map((name) => programs[name]))];
  if (packages.length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) await install(packages, say);
  const still = missing();
  if (still.length > 0) throw new Error(`${still.join(', ')} not found: install ${[...new Set(still.map((name) => programs[name]))].join(', ')} (Debian: as root, apt install).`);
  return Object.fromEntries((Object.keys(programs) as Program[]).map((name) => [name, find(name)])) as Programs;
}

async function install(packages: readonly string[], say: (line: string) => void): Promise<void> {
  say(`installing ${packages.join(', ')} by apt`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Other installers may be at work; an outdated list alone is not fatal.
  const wait = ['-o', 'DPkg::Lock::Timeout=120', '-q'];
  await run('apt-get', [...wait, 'update'], { env }).catch((error: Error) => say(error.message));
  await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { env });
}

/** Debian keeps the newest Postgres of several off the PATH. */
function find(name: Program): string | undefined {
  const home = '/usr/lib/postgresql';
  const postgres = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)).map((version) => join(home, version, 'bin')) : [];
  return [...postgres, ...(process.env['PATH'] ?? '').split(delimiter)].map((folder) => join(folder, name)).find((path) => existsSync(path));
}
