import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { environmentOf, type RunOptions } from '../install/run.ts';
import type { Register } from './register.ts';

export interface PartOptions extends RunOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly log: string;
  /** Is it ready to work? A throw means not yet. */
  readonly isUp: () => Promise<boolean>;
  /** What asks it to end. */
  readonly signal?: NodeJS.Signals;
}

const patienceMs = 5_000;

/** One program of the back end: it can be stopped, frozen, and started again while the others go on. */
export class Part {
  #child: ChildProcess | undefined;

  constructor(
    private readonly options: PartOptions,
    private readonly register: Register,
  ) {}

  get name(): string {
    return this.options.name;
  }

  async start(timeoutMs = 300_000): Promise<void> {
    const { command, args, cwd, env, uid, gid, log } = this.options;
    const out = openSync(log, 'a');
    // A group of its own: Ctrl-C in the terminal is for us, and a signal to the group reaches all that it has started.
    const as = uid === undefined || gid === undefined ? {} : { uid, gid };
    const child = spawn(command, args, { ...(cwd === undefined ? {} : { cwd }), ...as, env: environmentOf(env), detached: true, stdio: ['ignore', out, out] });
    closeSync(out);
    const failure = new Promise<never>((_resolve, reject) => child.once('error', reject));
    this.#child = child;
    if (child.pid !== undefined) await this.register.add(this.name, child.pid);
    await Promise.race([failure, this.#ready(child, timeoutMs)]);
  }

  async #ready(child: ChildProcess, timeoutMs: number): Promise<void> {
    for (const end = Date.now() + timeoutMs; ; ) {
      if (hasEnded(child)) throw new Error(`${this.name} ended at its start: ${this.#lastWords()}`);
      if (await this.options.isUp().catch(() => false)) return;
      if (Date.now() > end) throw new Error(`${this.name} was not ready within ${timeoutMs / 1000} s: ${this.#lastWords()}`);
      await pause(100);
    }
  }

  #lastWords(): string {
    return readFileSync(this.options.log, 'utf8').trim().split('\n').slice(-5).join(' / ');
  }

  /** Asked first, then ended. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (!child?.pid) return;
    signal(child.pid, 'SIGCONT');
    signal(child.pid, this.options.signal ?? 'SIGTERM');
    for (const end = Date.now() + patienceMs; !hasEnded(child) && Date.now() < end; ) await pause(50);
    // Also what it has left behind.
    signal(child.pid, 'SIGKILL');
    while (!hasEnded(child)) await pause(20);
    this.#child = undefined;
  }

  freeze(): void {
    if (this.#child?.pid) signal(this.#child.pid, 'SIGSTOP');
  }

  thaw(): void {
    if (this.#child?.pid) signal(this.#child.pid, 'SIGCONT');
  }

  /** Stopped, and at once begun again. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}

/** To a whole group; one that has ended is no trouble. */
export function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
