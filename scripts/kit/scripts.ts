import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/ensure.mjs';
import { brands, idIn, type Brand, type Fleet } from './fleet.ts';
import { offerOf, policiesOf } from './policies.ts';
import { registryOf, registryRoots } from './registry.ts';

/** The scripts are files of their own, to be read and linted as what they are; here they get what they have to know. */
const body = (name: string): string => readFileSync(join(root, 'scripts', 'kit', name), 'utf8');

export function shellScript(name: 'linux.sh' | 'macos.sh', fleet: Fleet): string {
  const [inChromium, inFirefox] = [offerOf('chrome', fleet), offerOf('firefox', fleet)];
  const known = {
    CHROMIUM_ID: fleet.chromiumId,
    CHROMIUM_UPDATES: inChromium.updates,
    CHROMIUM_PACKAGE: inChromium.packed,
    FIREFOX_ID: fleet.geckoId,
    FIREFOX_UPDATES: inFirefox.updates,
    FIREFOX_PACKAGE: inFirefox.packed,
  };
  const assigned = Object.entries(known).map(([variable, value]) => `${variable}=${inShell(value)}`);
  return `#!/bin/sh\n${assigned.join('\n')}\n\n${body('server.sh')}\n${body(name)}`;
}

const inShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const inPowerShell = (value: string | number): string => (typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`);

export function powerShellScript(fleet: Fleet): string {
  const table = (name: string, of: (brand: Brand) => string): string => `$${name} = @{\n${brands.map((brand) => `  ${brand} = ${of(brand)}`).join('\n')}\n}`;
  const values = (brand: Brand): string => {
    const keys = registryOf(brand, idIn(brand, fleet), policiesOf(brand, fleet));
    const rows = keys.flatMap(({ path, values: each }) => Object.entries(each).map(([name, value]) => `    @(${[path, name, value].map(inPowerShell).join(', ')})`));
    return `@(\n${rows.join(',\n')}\n  )`;
  };
  const text = [
    'param([string]$browser)',
    table('expected', values),
    table('roots', (brand) => inPowerShell(registryRoots[brand])),
    table('profiles', (brand) => profilesOf(brand, idIn(brand, fleet))),
    table('ids', (brand) => inPowerShell(idIn(brand, fleet))),
    table('updates', (brand) => inPowerShell(offerOf(brand, fleet).updates)),
    table('packages', (brand) => inPowerShell(offerOf(brand, fleet).packed)),
    body('windows.ps1'),
  ].join('\n\n');
  // PowerShell 5 takes a file without it for one in the machine's own code page.
  return `\ufeff${text.replaceAll('\n', '\r\n')}`;
}

/** In double quotes, for the variables; none of these has a quote or a dollar of its own. */
function profilesOf(brand: Brand, id: string): string {
  if (brand === 'firefox') return `"$env:APPDATA\\Mozilla\\Firefox\\Profiles\\*\\extensions\\${id}.xpi"`;
  const folder = brand === 'edge' ? 'Microsoft\\Edge' : 'Google\\Chrome';
  return `"$env:LOCALAPPDATA\\${folder}\\User Data\\*\\Extensions\\${id}\\*\\manifest.json"`;
}
