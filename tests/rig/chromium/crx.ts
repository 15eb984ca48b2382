import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idOf } from './profile.ts';
import { sandbox } from './sandbox.ts';

export interface Packed {
  readonly id: string;
  readonly version: string;
  readonly crx: Buffer;
}

/**
 * The built extension as a CRX3, by the browser's own packer, with a key that is made at the first call and thrown away with
 * the folder. Not a byte of the build differs but, for an update, the version in the manifest.
 */
export async function pack(browserPath: string, extensionDir: string, workDir: string, version?: string, hosts: readonly string[] = []): Promise<Packed> {
  // The packer writes beside the folder that it packs, and dist/ belongs to others.
  const copy = join(workDir, `extension-${version ?? 'as-built'}`);
  await cp(extensionDir, copy, { recursive: true });
  if (version !== undefined) await setVersion(copy, version);
  if (hosts.length > 0) await declare(copy, hosts);
  const key = join(workDir, 'key.pem');
  const withKey = existsSync(key) ? [`--pack-extension-key=${key}`] : [];
  const profile = `--user-data-dir=${join(workDir, 'packer')}`;
  execFileSync(browserPath, [...sandbox(), '--headless=new', profile, `--pack-extension=${copy}`, ...withKey], { stdio: 'ignore', timeout: 30_000 });
  if (withKey.length === 0) await rename(`${copy}.pem`, key);
  const publicKey = createPublicKey(await readFile(key)).export({ type: 'spki', format: 'der' });
  return { id: idOf(publicKey), version: await versionIn(copy), crx: await readFile(`${copy}.crx`) };
}

const versionOf = (manifest: string): string => String((JSON.parse(manifest) as { version: unknown }).version);

export const versionIn = async (extensionDir: string): Promise<string> => versionOf(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));

/** As an organisation's own build: no question for these hosts. */
async function declare(extensionDir: string, hosts: readonly string[]): Promise<void> {
  const file = join(extensionDir, 'manifest.json');
  await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), host_permissions: hosts }));
}

async function setVersion(extensionDir: string, version: string): Promise<void> {
  const file = join(extensionDir, 'manifest.json');
  const manifest = await readFile(file, 'utf8');
  await writeFile(file, manifest.replace(`"version": "${versionOf(manifest)}"`, `"version": "${version}"`));
}
