import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { commands, engineOf, kinds, places, type Kind } from './known.ts';

export interface Browser {
  readonly kind: Kind;
  readonly engine: 'chromium' | 'firefox';
  readonly path: string;
  /** As the browser writes it, `156.0.8078.79`; empty where it cannot be read without opening a window. */
  readonly version: string;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isExecutable: (path: string) => boolean;
  readonly versionOf: (path: string) => string;
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, isExecutable, versionOf };

/** Every browser here that can carry the extension, best first. */
export function findBrowsers(wanted: readonly Kind[] = kinds, machine: Machine = thisMachine): Browser[] {
  return wanted.flatMap((kind) => {
    const path = candidates(kind, machine).find(machine.isExecutable);
    return path === undefined ? [] : [{ kind, engine: engineOf[kind], path, version: machine.versionOf(path) }];
  });
}

function candidates(kind: Kind, { platform, env }: Machine): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = platform === 'win32' ? [] : commands[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places(kind, platform, env)];
}

export function parseVersion(text: string): string {
  return /\d+(?:\.\d+)+/.exec(text)?.[0] ?? '';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function versionOf(path: string): string {
  // Windows browsers open a window on --version; Firefox has its number in a file beside it.
  if (process.platform === 'win32') return firefoxFileVersion(path);
  try {
    return parseVersion(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (error) {
    console.warn(`${path} does not tell its version: ${error instanceof Error ? error.message : String(error)}`);
    return '';
  }
}

function firefoxFileVersion(path: string): string {
  if (!path.endsWith('firefox.exe')) return '';
  const ini = readFileSync(join(dirname(path), 'application.ini'), 'utf8');
  return parseVersion(/^Version=(.*)$/m.exec(ini)?.[1] ?? '');
}
