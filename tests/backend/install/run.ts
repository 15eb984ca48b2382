import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

/**
 * Where Python may keep no compiled files, as in some containers, each start of a manager compiles 2000 modules anew: 20 s of a core. They are in the cache
 * folder, and nobody else's.
 */
export const environmentOf = (env: RunOptions['env']): NodeJS.ProcessEnv => ({ ...process.env, PYTHONDONTWRITEBYTECODE: '', ...env });

/** Runs a program to its end and answers with what it printed; its last words are in the error when it fails. */
export function run(command: string, args: readonly string[], { cwd, env, uid, gid }: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const as = uid === undefined || gid === undefined ? {} : { uid, gid };
    const child = spawn(command, args, { ...(cwd === undefined ? {} : { cwd }), ...as, env: environmentOf(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${command} ${args[0] ?? ''} ended with ${code}: ${(err || out).trim().split('\n').slice(-4).join(' / ')}`))));
  });
}
