import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions, RigPage, RigPopup } from '../../../tests/rig/index.ts';

/** One series of pictures: a theme, a language, a folder. */
export interface Look {
  readonly release: string;
  readonly extensionDir: string;
  readonly folder: string;
  /** Said to the popup by its address: distributions' browsers often speak English only. */
  readonly language: string;
  readonly options: Pick<LaunchOptions, 'colorScheme' | 'locale'>;
  /** Popups follow the browser's own colours, which no emulation reaches. */
  readonly args: readonly string[];
}

/** Where the picture of this name goes; said, so that it can be found. */
export function pictureOf({ folder }: Look, name: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  console.log(path);
  return path;
}

export type Shoot = (name: string, of: RigPage | RigPopup) => Promise<void>;
export const shooting = (look: Look): Shoot => (name, of) => of.screenshot(pictureOf(look, name));
