import { readFileSync } from 'node:fs';
import { readPolicy } from '../../src/background/policy.ts';
import type { WebUiOrigin } from '../../src/core/origin.ts';
import { settings, type Setting, type ValueType } from '../../src/core/policy.ts';
import type { Settings } from './fleet.ts';

/** The organisation's choices from a JSON file; the sites are those of the package, so that what is watched is what was granted. */
export function settingsIn(file: string | undefined, sites: readonly WebUiOrigin[]): Settings {
  const chosen = file === undefined ? {} : read(file);
  const { problems } = readPolicy(chosen);
  // Here somebody reads it; on a thousand machines nobody would.
  if (problems.length > 0) throw new Error(problems.map(({ key, words }) => `${file}: ${key}: ${words}`).join('\n'));
  const given = chosen as Settings;
  if ('sites' in given) throw new Error(`${file}: the sites are named by --sites alone`);
  const loose = Object.entries(given).find(([key, value]) => !isOf(settings[key as Setting].type, value));
  // The parser would take it; Chrome's schema drops it before.
  if (loose) throw new Error(`${file}: ${loose[0]} has to be of the type "${settings[loose[0] as Setting].type}" (docs/policy.md)`);
  return { sites, ...given };
}

function read(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isOf(type: ValueType, value: unknown): boolean {
  switch (type) {
    case 'list':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'text':
      return typeof value === 'string';
    case 'yes-no':
      return typeof value === 'boolean';
  }
}
