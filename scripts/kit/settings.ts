import { readFileSync } from 'node:fs';
import type { WebUiOrigin } from '../../src/core/origin.ts';
import type { Setting, Settings } from './fleet.ts';

/** The organisation's choices from a JSON file; the sites are those of the package, so that what is watched is what was granted. */
export function settingsIn(file: string | undefined, sites: readonly WebUiOrigin[]): Settings {
  const chosen = file === undefined ? {} : read(file);
  if ('sites' in chosen) throw new Error(`${file}: the sites are named by --sites alone`);
  return { sites, ...chosen };
}

function read(file: string): Settings {
  const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${file} holds no settings: {"key": value, ...}`);
  const wrong = Object.entries(value).find(([, each]) => !isSetting(each));
  if (wrong) throw new Error(`${file}: ${wrong[0]} is no text, number, yes or no (true, false), or list of texts`);
  return value as Settings;
}

const isSetting = (value: unknown): value is Setting =>
  ['string', 'boolean'].includes(typeof value) || Number.isInteger(value) || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
