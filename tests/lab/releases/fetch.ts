import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { python } from './python.ts';
import type { Pin, Release } from '../releases.ts';

/** pip says nothing useful about a flaky network but "no candidate", so every failure is tried again. */
const DOWNLOAD_TRIES = 3;

export async function fetchPin(pin: Pin, onProgress: (line: string) => void): Promise<Release> {
  const home = cacheFolder('releases');
  const root = join(home, pin.id);
  if (!(await exists(join(root, 'index.html')))) {
    await mkdir(home, { recursive: true });
    // Beside its final place, so that the rename is atomic (same file system).
    const work = await mkdtemp(join(home, `.${pin.id}-`));
    try {
      const archive = await download(pin, work, onProgress);
      await checkSum(pin, archive);
      onProgress(`unpacking Web-UI ${pin.webui}`);
      await unpack(archive, join(work, 'static'));
      await checkVersion(pin, join(work, 'static'));
      await moveIntoPlace(join(work, 'static'), root);
    } catch (error) {
      throw new Error(`release ${pin.id} (${pin.package} ${pin.version}): ${(error as Error).message}`, { cause: error });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  await checkVersion(pin, root);
  return { id: pin.id, webui: pin.webui, era: pin.era, root, pin };
}

async function download(pin: Pin, into: string, onProgress: (line: string) => void): Promise<string> {
  // Each web server line demands exactly one Python: without --python-version pip finds no candidate.
  const kind = pin.source
    ? ['--no-binary=:all:']
    : ['--only-binary=:all:', '--platform', 'any', '--python-version', pin.python];
  const folder = join(into, 'download');
  const args = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', ...kind, '-d', folder, `${pin.package}==${pin.version}`];
  let failure: unknown;
  for (let attempt = 1; attempt <= DOWNLOAD_TRIES; attempt++) {
    onProgress(`fetching Web-UI ${pin.webui} (${pin.package} ${pin.version})${attempt > 1 ? `, try ${attempt}` : ''}`);
    try {
      await python(args);
      const [name] = await readdir(folder);
      if (!name) throw new Error('pip reported success but left no file');
      return join(folder, name);
    } catch (error) {
      failure = error;
    }
  }
  throw new Error(`could not be downloaded in ${DOWNLOAD_TRIES} tries: ${(failure as Error).message}`);
}

async function checkSum(pin: Pin, archive: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(archive)) hash.update(chunk as Buffer);
  const sum = hash.digest('hex');
  if (sum !== pin.sha256) throw new Error(`has the wrong checksum: sha256 ${sum}, pinned ${pin.sha256}`);
}

/** Only the static folder; names are rebuilt from their parts, so that an archive cannot write elsewhere. */
const UNPACK = `
import os, sys, tarfile, zipfile
archive, into = sys.argv[1], sys.argv[2]
def put(name, data):
    parts = name.replace(chr(92), '/').split('/')
    if 'static' not in parts or '..' in parts: return
    at = parts.index('static')
    if parts[at - 1] not in ('web', 'console') or not parts[-1] or parts[-1].endswith('.map'): return
    path = os.path.join(into, *parts[at + 1:])
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as out: out.write(data())
if archive.endswith('.whl'):
    with zipfile.ZipFile(archive) as z:
        for name in z.namelist(): put(name, lambda: z.read(name))
else:
    with tarfile.open(archive) as t:
        for member in t:
            if member.isfile(): put(member.name, lambda: t.extractfile(member).read())
`;

async function unpack(archive: string, into: string): Promise<void> {
  await python(['-c', UNPACK, archive, into]);
  if (!(await exists(join(into, 'index.html')))) throw new Error('carries no Web-UI (no static/index.html in it)');
}

async function checkVersion(pin: Pin, root: string): Promise<void> {
  const file = join(root, 'version.json');
  const { package: version } = JSON.parse(await readFile(file, 'utf8')) as { package?: string };
  if (version !== pin.webui) throw new Error(`${file} says Web-UI ${version}, but the pin ${pin.id} says ${pin.webui}`);
}

async function moveIntoPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Another process was quicker; its copy passed the same checks.
    if (!(await exists(join(to, 'index.html')))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
