import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from '../lib/ensure.mjs';

/** Whoever has it can bring a new version to every machine of the fleet: made once, kept by the organisation, never in the tree. */
export function newKey(file: string): void {
  const path = outsideTheTree(file);
  if (existsSync(path)) throw new Error(`${file} is there already; a key that is written over is lost, and with it the extension's id`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // What Chromium's own packer makes: https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/extensions/extension_creator.cc
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
}

export function readKey(file: string): KeyObject {
  const path = outsideTheTree(file);
  // As ssh does: https://man.openbsd.org/ssh#FILES. Windows knows no such modes.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) throw new Error(`${file} can be read by others: chmod 600 ${file}`);
  const key = createPrivateKey(readFileSync(path));
  if (key.asymmetricKeyType !== 'rsa') throw new Error(`${file} is no RSA key`);
  return key;
}

export const publicKeyOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

/** Asked before anything is made: its folder may not be there yet. */
function outsideTheTree(file: string): string {
  let there = dirname(resolve(file));
  while (!existsSync(there)) there = dirname(there);
  const path = join(realpathSync(there), relative(there, resolve(file)));
  if (!relative(realpathSync(root), path).startsWith('..')) throw new Error(`${file} lies in the project's folder; a signing key must not`);
  return path;
}
