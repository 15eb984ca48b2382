import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backendFolder } from '../install/once.ts';
import { pause, signal } from './part.ts';

export interface Running {
  readonly name: string;
  readonly pid: number;
  /** A number may have gone to another program since; its start has not. */
  readonly since: string;
}

export interface Entry {
  readonly starter: Running;
  /** Its data, which goes with it. */
  readonly folder: string;
  readonly parts: readonly Running[];
}

const home = (): string => backendFolder('running');

/** What runs is written down, so that what a crash has left can be ended: at once by a watchdog, or by the next start, where that is gone, too. */
export class Register {
  #parts: readonly Running[] = [];
  readonly #file: string;
  readonly #watchdog = startWatchdog();

  private constructor(private readonly folder: string) {
    this.#file = join(home(), `${process.pid}.json`);
  }

  static async open(folder: string): Promise<Register> {
    await mkdir(home(), { recursive: true });
    const register = new Register(folder);
    register.#write();
    // However this process ends, if it can still say so.
    process.once('exit', register.#endAll);
    return register;
  }

  async add(name: string, pid: number): Promise<void> {
    this.#parts = [...this.#parts.filter((each) => each.name !== name), { name, pid, since: startOf(pid) ?? '' }];
    this.#write();
  }

  /** Everything has ended; its data is taken away. */
  close(): void {
    this.#parts = [];
    this.#watchdog.kill('SIGKILL');
    process.off('exit', this.#endAll);
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#file, { force: true });
  }

  readonly #endAll = (): void => {
    for (const { pid } of this.#parts) signal(pid, 'SIGKILL');
    this.close();
  };

  #write(): void {
    const entry: Entry = { starter: { name: 'starter', pid: process.pid, since: startOf(process.pid) ?? '' }, folder: this.folder, parts: this.#parts };
    writeFileSync(this.#file, JSON.stringify(entry));
  }
}

/** In a group of its own, which no signal to ours reaches; our end closes its input, however we end. */
function startWatchdog(): ChildProcess {
  const [loader, file] = ['tsx', './watchdog.ts'].map((name) => import.meta.resolve(name)) as [string, string];
  return spawn(process.execPath, ['--import', loader, fileURLToPath(file), String(process.pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
}

/** Ends what earlier starts have left, if their starter is gone; answers with the names. */
export async function endLeftovers(): Promise<string[]> {
  await mkdir(home(), { recursive: true });
  const ended: string[] = [];
  for (const name of readdirSync(home())) {
    const entry = read(join(home(), name));
    if (entry === null || isRunning(entry.starter)) continue;
    const left = entry.parts.filter(isRunning);
    for (const { pid } of left) signal(pid, 'SIGKILL');
    while (left.some(isRunning)) await pause(20);
    rmSync(entry.folder, { recursive: true, force: true });
    rmSync(join(home(), name), { force: true });
    ended.push(...left.map((part) => part.name));
  }
  return ended;
}

/** Somebody else may have ended it meanwhile. */
function read(file: string): Entry | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Entry;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export const isRunning = ({ pid, since }: Running): boolean => startOf(pid) === since;

/** When this process was started, in words; null if there is none (a zombie has ended, too). */
export function startOf(pid: number): string | null {
  try {
    const [state = 'Z', ...start] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/);
    return state.startsWith('Z') ? null : start.join(' ');
  } catch (error) {
    if ((error as { status?: number }).status === 1) return null;
    throw error;
  }
}
