import type { Brand, Settings } from './fleet.ts';
import type { Policies } from './policies.ts';

export interface RegistryKey {
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export const registryRoots = {
  chrome: 'Software\\Policies\\Google\\Chrome',
  edge: 'Software\\Policies\\Microsoft\\Edge',
  firefox: 'Software\\Policies\\Mozilla\\Firefox',
} as const satisfies Record<Brand, string>;

/** A key for each extension, not the one JSON text that the templates of the browsers write: it leaves other extensions' settings alone. */
export const extensionKey = (brand: Brand, id: string): string => `${registryRoots[brand]}\\ExtensionSettings\\${id}`;
export const settingsKey = (brand: Brand, id: string): string =>
  brand === 'firefox' ? `${registryRoots.firefox}\\3rdparty\\Extensions\\${id}` : `${registryRoots[brand]}\\3rdparty\\extensions\\${id}\\policy`;

/** A yes is a number to each browser; to an extension in Firefox, which gets what stands there, unread, it is a word. */
export const registryOf = (brand: Brand, id: string, { extension, settings }: Policies): readonly RegistryKey[] => [
  ...keysOf(extensionKey(brand, id), extension, false),
  ...(Object.keys(settings).length > 0 ? keysOf(settingsKey(brand, id), settings, brand === 'firefox') : []),
];

/** Lists are keys of their own with values named 1, 2, 3: https://www.chromium.org/administrators/complex-policies-on-windows/ */
function keysOf(path: string, values: Settings, isInWords: boolean): RegistryKey[] {
  const plain = Object.entries(values).filter((entry): entry is [string, string | boolean] => typeof entry[1] !== 'object');
  const lists = Object.entries(values).filter((entry): entry is [string, readonly string[]] => typeof entry[1] === 'object');
  const asValue = (value: string | boolean): string | number => (typeof value === 'boolean' ? (isInWords ? String(value) : Number(value)) : value);
  return [
    { path, values: Object.fromEntries(plain.map(([name, value]) => [name, asValue(value)])) },
    ...lists.map(([name, list]) => ({ path: `${path}\\${name}`, values: Object.fromEntries(list.map((each, index) => [String(index + 1), each])) })),
  ];
}

/**
 * A file for regedit: https://support.microsoft.com/help/310516. What an earlier kit wrote is taken away first, so that a list that became
 * shorter is shorter.
 */
export function regFile(keys: readonly RegistryKey[], removed: readonly string[]): Buffer {
  const hive = 'HKEY_LOCAL_MACHINE\\';
  const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const line = ([name, value]: [string, string | number]): string => `${quoted(name)}=${typeof value === 'number' ? `dword:${value.toString(16).padStart(8, '0')}` : quoted(value)}`;
  const blocks = [...removed.map((path) => [`[-${hive}${path}]`]), ...keys.map(({ path, values }) => [`[${hive}${path}]`, ...Object.entries(values).map(line)])];
  const text = ['Windows Registry Editor Version 5.00', ...blocks.map((lines) => lines.join('\r\n'))].join('\r\n\r\n');
  return Buffer.from(`\ufeff${text}\r\n`, 'utf16le');
}
