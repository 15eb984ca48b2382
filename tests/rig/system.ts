import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { isRoot } from './chromium/sandbox.ts';

/** Root needs no user namespace for a mount of its own; anybody else is root in one, where the system allows it. */
const unshare = (): string[] => [isRoot() ? '-m' : '-rm'];

/** Why nothing of the system can be laid over for one process alone, in words; null where it can. */
export function whyNoMount(over: string): string | null {
  if (process.platform !== 'linux') return 'policies are files only on Linux';
  const { status } = spawnSync('unshare', [...unshare(), 'mount', '--bind', '/tmp', over], { stdio: 'ignore' });
  return status === 0 ? null : 'neither root nor a user namespace may mount here, so that the policy would reach other browsers too';
}

/** A command that starts the browser after these shell commands, in a mount namespace of its own: what they mount no other process sees, and it is gone with it. */
export async function withMounts(command: string, mounts: string, browserPath: string): Promise<string> {
  await writeFile(command, `#!/bin/sh\nexec unshare ${unshare().join(' ')} sh -c '${mounts} && exec "${browserPath}" "$@"' sh "$@"\n`);
  await chmod(command, 0o755);
  return command;
}
