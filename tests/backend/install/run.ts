import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

/** Runs a program to its end and answers with what it printed; its last words are in the error when it fails. */
export function run(command: string, args: readonly string[], { cwd, env, uid, gid }: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const as = uid === undefined || gid === undefined ? {} : { uid, gid };
    const child = spawn(command, args, { ...(cwd === undefined ? {} : { cwd }), ...as, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${command} ${args[0] ?? ''} ended with ${code}: ${(err || out).trim().split('\n').slice(-4).join(' / ')}`))));
  });
}
