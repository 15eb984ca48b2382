import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '../../../scripts/browsers/find.ts';
import { isRoot } from './sandbox.ts';

/** Where Chromium on Linux keeps `policies/managed`: https://www.chromium.org/administrators/linux-quick-start/ */
const home = '/etc/chromium';

/** Root needs no user namespace for a mount of its own; anybody else is root in one, where the system allows it. */
const unshare = (): string[] => [isRoot() ? '-m' : '-rm'];

/** Why a managed policy cannot be set here, in words; null where it can. */
export function whyNoPolicy(browser: Browser): string | null {
  if (process.platform !== 'linux') return 'policies are files only on Linux';
  if (browser.kind !== 'chromium') return `${browser.kind} was found instead of Chromium, and keeps its policies elsewhere`;
  if (!existsSync(home)) return `there is no ${home} to lay policies over`;
  const { status } = spawnSync('unshare', [...unshare(), 'mount', '--bind', '/tmp', home], { stdio: 'ignore' });
  return status === 0 ? null : 'neither root nor a user namespace may mount here, so that the policy would reach other browsers too';
}

/**
 * A command that starts the browser with these managed policies. They are laid over /etc/chromium in a mount namespace of that
 * one process: no other sees them, and they are gone with it.
 */
export async function withPolicies(browserPath: string, policies: object, workDir: string): Promise<string> {
  const [etc, command] = [join(workDir, home), join(workDir, 'chromium')];
  await cp(home, etc, { recursive: true });
  await mkdir(join(etc, 'policies', 'managed'), { recursive: true });
  await writeFile(join(etc, 'policies', 'managed', 'test.json'), JSON.stringify(policies));
  await writeFile(command, `#!/bin/sh\nexec unshare ${unshare().join(' ')} sh -c 'mount --bind "${etc}" ${home} && exec "${browserPath}" "$@"' sh "$@"\n`);
  await chmod(command, 0o755);
  return command;
}
