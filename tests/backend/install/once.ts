import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../lab/releases/cache.ts';

export const backendFolder = (...parts: string[]): string => cacheFolder('backend', ...parts);

/** A folder of the cache that is made once: aside first, so that what is there is whole. */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = backendFolder(name);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(join(dirname(folder), '.making-'));
  try {
    await make(aside);
    // Another start may have been quicker; its folder is as good.
    await rename(aside, folder).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}
