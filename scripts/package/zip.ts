import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

export type Files = ReadonlyMap<string, Uint8Array>;

export async function filesIn(dir: string): Promise<Files> {
  const entries = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(paths.map(async (path) => [relative(dir, path).split(sep).join('/'), await readFile(path)] as const)));
}

/** The first moment that a zip can name, in the time zone of whoever asks, since zips know none. */
const never = new Date(1980, 0, 1);

/** The same files, the same bytes: sorted, without times; and fflate deflates in JavaScript, so that no two versions of Node differ. */
export function zip(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const leaked = sorted.find(([, bytes]) => Buffer.from(bytes).includes('PRIVATE KEY'));
  if (leaked) throw new Error(`${leaked[0]} holds a private key`);
  return zipSync(Object.fromEntries(sorted.map(([path, bytes]) => [path, Uint8Array.from(bytes)])), { level: 9, mtime: never });
}
