// Runs before anything is installed: no dependencies, no TypeScript (Node 20 runs none).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stampFile = join(root, 'node_modules', '.web-ui-repair-lock');

const lockHash = () => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const installed = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash();

/** npm writes what it installed into node_modules/.package-lock.json: a developer's `npm install` needs no second one. */
function installedByHand() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const there = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  // Optional ones are other systems' binaries; '' is the project itself.
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || there[path]?.version === version);
}

/** Installs what package-lock.json says, unless exactly that is installed already. */
export function ensure() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org.`);
  if (installed()) return;
  if (installedByHand()) {
    writeFileSync(stampFile, lockHash());
    return;
  }
  const started = Date.now();
  console.log('Installing the dependencies (npm ci, once, about a minute) ...');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: onWindows });
  if (status !== 0) fail('npm ci failed, see above. It needs the npm registry.');
  writeFileSync(stampFile, lockHash());
  console.log(`Dependencies installed in ${seconds(started)} s.`);
}

/** Runs a TypeScript file; resolves to its exit code. A signal meant for us is passed on, so that browsers are closed. */
export function runTypeScript(file, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root, stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // Ctrl-C reaches the child by itself; we only wait for it.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

export const seconds = (started) => ((Date.now() - started) / 1000).toFixed(1);

// npm is a .cmd there, which Node starts by a shell only: https://nodejs.org/en/blog/vulnerability/april-2024-security-releases-2
const onWindows = process.platform === 'win32';

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
