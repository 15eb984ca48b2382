import { execFileSync } from 'node:child_process';

/** Python's own reader: a profile that it refuses, a Mac would refuse. */
export const plistIn = (text: string): { readonly PayloadContent: readonly Record<string, unknown>[] } =>
  JSON.parse(execFileSync('python3', ['-c', 'import json, plistlib, sys; print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))'], { input: text, encoding: 'utf8' })) as never;

export type Keys = Readonly<Record<string, Record<string, string | number>>>;

/** As regedit reads it: keys, and what is said of each. */
export function registryIn(file: Buffer): { readonly removed: readonly string[]; readonly keys: Keys } {
  const [head, ...lines] = file.toString('utf16le').replace(/^\ufeff/, '').split('\r\n').filter(Boolean);
  if (head !== 'Windows Registry Editor Version 5.00') throw new Error(`regedit would not understand ${head}`);
  const [removed, keys]: [string[], Record<string, Record<string, string | number>>] = [[], {}];
  let key: Record<string, string | number> = {};
  for (const line of lines) {
    const named = /^\[(-?)HKEY_LOCAL_MACHINE\\(.+)\]$/.exec(line);
    const value = /^"([^"]+)"=(?:dword:([\da-f]{8})|"(.*)")$/.exec(line);
    if (named?.[1]) removed.push(String(named[2]));
    else if (named) key = keys[String(named[2])] = {};
    else if (value) key[String(value[1])] = value[2] === undefined ? String(value[3]).replace(/\\(.)/g, '$1') : Number.parseInt(value[2], 16);
    else throw new Error(`regedit would not understand ${line}`);
  }
  return { removed, keys };
}
