import { spawn } from 'node:child_process';

/** Runs `python3` and returns what it printed; its last words are in the error when it fails. */
export async function python(args: readonly string[]): Promise<string> {
  const names = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python'];
  for (const name of names) {
    const ended = await run(name, args);
    if (ended === 'not found') continue;
    if (ended.code === 0) return ended.out;
    throw new Error(lastLines(ended.err) || `${name} ended with status ${ended.code}`);
  }
  throw new Error(`no Python 3 found (tried ${names.join(', ')}); it is needed to fetch Web-UI releases`);
}

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function run(name: string, args: readonly string[]): Promise<Ended | 'not found'> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk));
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve('not found') : reject(error),
    );
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' / ');
}
