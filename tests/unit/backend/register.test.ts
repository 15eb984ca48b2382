import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endLeftovers, Register, startOf, type Entry } from '../../backend/parts/register.ts';
import { newFolder } from '../folder.ts';

let running: string;
let part: ChildProcess & { readonly pid: number };

beforeEach(() => {
  const cache = newFolder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  running = join(cache, 'web-ui-repair/backend/running');
  mkdirSync(running, { recursive: true });
  part = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { detached: true, stdio: 'ignore' }) as typeof part;
});
afterEach(() => {
  part.kill('SIGKILL');
  vi.unstubAllEnvs();
});

/** As an earlier start has left it; its starter is a process that cannot be. */
function leave(since: string, starter = { name: 'starter', pid: 2 ** 22 + 1, since: 'long ago' }): string {
  const folder = newFolder();
  const entry: Entry = { starter, folder, parts: [{ name: 'redis', pid: part.pid, since }] };
  writeFileSync(join(running, '1.json'), JSON.stringify(entry));
  return folder;
}

it('ends what a start has left that is gone, and takes its data away', async () => {
  const folder = leave(String(startOf(part.pid)));
  const ended = new Promise((resolve) => part.once('exit', (_code, signal) => resolve(signal)));
  expect(await endLeftovers()).toEqual(['redis']);
  expect(await ended).toBe('SIGKILL');
  expect([existsSync(folder), readdirSync(running)]).toEqual([false, []]);
});

it('leaves a stranger alone who has the number now', async () => {
  leave('Thu Jan 1 00:00:00 1970');
  expect(await endLeftovers()).toEqual([]);
  expect(startOf(part.pid)).not.toBeNull();
});

it('leaves a start alone that goes on', async () => {
  const folder = leave(String(startOf(part.pid)), { name: 'starter', pid: process.pid, since: String(startOf(process.pid)) });
  expect(await endLeftovers()).toEqual([]);
  expect([existsSync(folder), readdirSync(running)]).toEqual([true, ['1.json']]);
});

it('writes each part down before it is used, and nothing stays after the end', async () => {
  const folder = newFolder();
  const register = await Register.open(folder);
  await register.add('redis', part.pid);
  expect(readdirSync(running)).toEqual([`${process.pid}.json`]);
  register.close();
  expect([existsSync(folder), readdirSync(running)]).toEqual([false, []]);
  expect(startOf(part.pid)).not.toBeNull();
});

it('ends the parts at once when their starter is killed', async () => {
  const folder = newFolder();
  const script = `import { Register } from ${JSON.stringify(import.meta.resolve('../../backend/parts/register.ts'))};
    await (await Register.open(${JSON.stringify(folder)})).add('redis', ${part.pid}); console.log('written'); setInterval(() => 0, 1000);`;
  const starter = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => starter.stdout.once('data', resolve));
  const ended = new Promise((resolve) => part.once('exit', (_code, signal) => resolve(signal)));
  starter.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  await vi.waitUntil(() => readdirSync(running).length === 0 && !existsSync(folder), { timeout: 10_000 });
});
