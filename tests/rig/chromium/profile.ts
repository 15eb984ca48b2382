import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { idOf } from '../../../scripts/package/crx.ts';

export const unpackedId = (extensionDir: string): string => idOf(resolve(extensionDir));

interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

/**
 * A fresh profile with the extension's icon in the toolbar, where a user would have pinned it. With `acceptsPrompts` it also
 * remembers that the user once said yes to the extension's optional hosts. They are not active by that:
 * `permissions.request` still has to be called, but then answers yes without the prompt, which nothing can click without
 * a display. So permission is *got* in the way it is got in life, with `permissions.onAdded`.
 * Preferences are not signed on Linux; on other systems Chromium drops that entry and the prompt appears.
 */
export async function prepareProfile(profileDir: string, id: string, extensionDir: string, acceptsPrompts: boolean, preferences: object = {}): Promise<void> {
  const settings = acceptsPrompts ? { [id]: await yesTo(extensionDir) } : {};
  await mkdir(join(profileDir, 'Default'), { recursive: true });
  await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify({ ...preferences, extensions: { pinned_extensions: [id], settings } }), { flag: 'wx' });
}

async function yesTo(extensionDir: string): Promise<object> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as Manifest;
  const hosts = { api: [], explicit_host: manifest.optional_host_permissions ?? [], manifest_permissions: [], scriptable_host: [] };
  return { granted_permissions: { ...hosts, api: manifest.permissions ?? [] }, runtime_granted_permissions: hosts };
}

/**
 * An expression: what to ask for. `*://h/*` becomes two patterns where the manifest names http and https apart, since Chromium
 * refuses it then ("Only permissions specified in the manifest", measured on 156), and never calls the two together `*://h/*`.
 */
export const askable = (pattern: string): string => `(chrome.runtime.getManifest().optional_host_permissions ?? []).includes('*://*/*')
  ? [${JSON.stringify(pattern)}]
  : ${JSON.stringify(pattern.startsWith('*://') ? [pattern.replace('*', 'http'), pattern.replace('*', 'https')] : [pattern])}`;
