import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** The user's cache folder, by each platform's own custom: a clean checkout fetches nothing twice. */
export function cacheFolder(...parts: string[]): string {
  return join(baseFolder(), 'web-ui-repair', ...parts);
}

function baseFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (platform() === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
}
