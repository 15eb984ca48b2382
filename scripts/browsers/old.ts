import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { cacheFolder } from '../../tests/lab/releases/cache.ts';

const run = promisify(execFile);
const tries = 3;

/** Where Chromium is packed as a headless shell that runs on a plain Debian 12. */
export const shells = {
  80: 'chrome-aws-lambda@2.1.1',
  83: 'chrome-aws-lambda@3.1.1',
  88: 'chrome-aws-lambda@5.5.0',
  90: 'chrome-aws-lambda@8.0.2',
  92: 'chrome-aws-lambda@10.1.0',
  103: '@sparticuz/chromium@103.0.0',
  /** The last for Windows 7 and 8; 58 MB. */
  109: '@sparticuz/chromium@109.0.6',
  /** The last without popovers, and with `oklch()`. */
  113: '@sparticuz/chromium@113.0.1',
  /** The last without `@scope`, and with popovers. */
  117: '@sparticuz/chromium@117.0.0',
} as const;

/** It loads no extension; what is built for pages can be run in its pages (`tests/rig/shell.ts`). Fetched once. */
export async function chromiumShell(version: keyof typeof shells): Promise<string> {
  const home = cacheFolder('browsers');
  const name = `chromium-shell-${version}`;
  const path = join(home, name, 'chromium');
  if (existsSync(path)) return path;
  await mkdir(home, { recursive: true });
  const work = await mkdtemp(join(home, `.${name}-`));
  try {
    await pack(shells[version], work);
    const [archive] = await readdir(work);
    await run('tar', ['xzf', String(archive), 'package/bin'], { cwd: work });
    const bin = join(work, 'package', 'bin');
    await writeFile(join(bin, 'chromium'), brotliDecompressSync(await readFile(join(bin, 'chromium.br'))));
    await writeFile(join(bin, 'swiftshader.tar'), brotliDecompressSync(await readFile(join(bin, 'swiftshader.tar.br'))));
    await run('tar', ['xf', 'swiftshader.tar'], { cwd: bin });
    await chmod(join(bin, 'chromium'), 0o755);
    await rename(bin, join(home, name));
    return path;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function pack(name: string, into: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await run('npm', ['pack', '--silent', name], { cwd: into });
      return;
    } catch (error) {
      if (attempt === tries) throw new Error(`${name} could not be fetched in ${tries} tries`, { cause: error });
    }
  }
}

/** By hand and as root: the whole of Debian 11's Chromium 120 and Firefox 115 ESR in a folder of their own, 1.3 GB. Answers with commands that start them. */
export async function debian11(): Promise<{ readonly chromium: string; readonly firefox: string }> {
  const home = cacheFolder('browsers', 'debian-11');
  if (process.getuid?.() !== 0) throw new Error('Debian 11 is unpacked by debootstrap, which wants root');
  if (!existsSync(join(home, 'usr', 'bin', 'chromium'))) {
    console.log('Fetching Debian 11 with Chromium 120 and Firefox 115 (once, 2 minutes) ...');
    await mkdir(home, { recursive: true });
    const names = 'chromium,firefox-esr,fonts-dejavu-core';
    // The last step, configuring dconf, fails without /proc; the browsers do not miss it.
    await run('debootstrap', ['--variant=minbase', `--include=${names}`, 'bullseye', home, 'http://deb.debian.org/debian'], { maxBuffer: 1e8 }).catch(() => undefined);
    if (!existsSync(join(home, 'usr', 'bin', 'chromium'))) throw new Error(`debootstrap (apt install debootstrap) brought no Chromium; see ${home}/debootstrap/debootstrap.log`);
  }
  return { chromium: await command(home, 'chromium'), firefox: await command(home, 'firefox-esr') };
}

/** In a mount namespace of its own, so that what is mounted ends with the browser; it sees this folder and /tmp where they are. */
async function command(home: string, name: string): Promise<string> {
  const path = join(home, `${name}.sh`);
  const seen = ['/proc', '/dev', '/tmp', process.cwd()];
  const mounts = seen.map((each) => `mkdir -p "${home}${each}" && mount --rbind "${each}" "${home}${each}"`).join(' && ');
  await writeFile(path, `#!/bin/sh\nexec unshare -m sh -c '${mounts} && exec chroot "${home}" /usr/bin/${name} "$@"' sh "$@"\n`);
  await chmod(path, 0o755);
  return path;
}

/** By hand, on Debian 12: its main archive still has Firefox 140 ESR, which needs nothing but what the installed one needs. */
export async function firefox140(): Promise<string> {
  const home = cacheFolder('browsers', 'firefox-140');
  const path = join(home, 'usr', 'lib', 'firefox-esr', 'firefox-esr');
  if (existsSync(path)) return path;
  await mkdir(home, { recursive: true });
  const { stdout } = await run('apt-cache', ['madison', 'firefox-esr']);
  const version = /\| *(140\.\S+)/.exec(stdout)?.[1];
  if (version === undefined) throw new Error('apt knows no firefox-esr 140 any more');
  await run('apt-get', ['download', `firefox-esr=${version}`], { cwd: home });
  const archive = (await readdir(home)).find((name) => name.endsWith('.deb'));
  await run('dpkg', ['-x', String(archive), '.'], { cwd: home });
  return path;
}
