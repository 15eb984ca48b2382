import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Line } from '../lines.ts';
import { backendFolder, once } from './once.ts';
import { run } from './run.ts';

/** The line's web server and manager in a virtual environment of their own; answers with its folder. */
export async function environment(line: Line, say: (line: string) => void): Promise<string> {
  const ready = backendFolder(line.version, 'installed');
  const home = backendFolder(line.version, 'python');
  if (existsSync(ready)) return home;
  const python = await interpreter(line.python);
  // Some 200 packages: seconds with uv, minutes with pip.
  const tools = await once('uv', async (folder) => {
    say('fetching uv');
    await run(python, ['-m', 'venv', folder]);
    await run(join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'uv']);
  });
  say(`installing Backend.AI ${line.version} for Python ${line.python}`);
  await mkdir(dirname(home), { recursive: true });
  // At its final place: a virtual environment knows its own path.
  await run(python, ['-m', 'venv', '--clear', '--without-pip', home]);
  // By module: the console script names the folder that it was made in.
  await run(join(tools, 'bin/python'), ['-m', 'uv', 'pip', 'install', '--quiet', '--python', join(home, 'bin/python'), `backend.ai-webserver==${line.version}`, `backend.ai-manager==${line.version}`, ...line.pins]);
  for (const [file, text] of Object.entries(line.forgotten)) await writeForgotten(join(home, 'lib', `python${line.python}`, 'site-packages/ai/backend/manager', file), text);
  await writeFile(`${ready}.new`, new Date().toISOString());
  await rename(`${ready}.new`, ready);
  return home;
}

async function writeForgotten(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Each line takes exactly one Python. A shim on the PATH may be there without what it stands for, so each is asked. */
async function interpreter(version: string): Promise<string> {
  for (const path of candidates(version)) {
    if (!existsSync(path)) continue;
    const said = await run(path, ['-c', 'import ensurepip, sys; print("%d.%d" % sys.version_info[:2])']).catch(() => '');
    if (said.trim() === version) return path;
  }
  throw new Error(`Python ${version} (with venv) was not found: install python${version}-venv where your system has it, or \`pyenv install ${version}\`, or \`uv python install ${version}\`.`);
}

function candidates(version: string): string[] {
  const name = `python${version}`;
  const below = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).filter((each) => each.includes(version)).map((each) => join(folder, each, 'bin', name)) : []);
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return [...onPath, ...below(join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions')), ...below(join(homedir(), '.local/share/uv/python'))];
}
