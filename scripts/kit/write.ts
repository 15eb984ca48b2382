import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { admx, adml, intune } from './admx.ts';
import { brands, idIn, type Brand, type Fleet } from './fleet.ts';
import { mobileconfig } from './mobileconfig.ts';
import { chromiumFile, firefoxFile, firefoxRemoval, googleAdminFile, policiesOf } from './policies.ts';
import { readme } from './readme.ts';
import { extensionKey, regFile, registryOf, settingsKey } from './registry.ts';
import { powerShellScript, shellScript } from './scripts.ts';

type Contents = Readonly<Record<string, string | Buffer>>;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function kitOf(fleet: Fleet): Contents {
  return {
    'README.md': readme(fleet),
    'settings.json': json(fleet.settings),
    'google-admin/policy.json': json(googleAdminFile(fleet.settings)),
    'linux/kit.sh': shellScript('linux.sh', fleet),
    'linux/chrome.json': json(chromiumFile(policiesOf('chrome', fleet), fleet.chromiumId)),
    'linux/edge.json': json(chromiumFile(policiesOf('edge', fleet), fleet.chromiumId)),
    'linux/policies.json': json(firefoxFile(policiesOf('firefox', fleet), fleet.geckoId)),
    'linux/policies-remove.json': json(firefoxFile(firefoxRemoval, fleet.geckoId)),
    'macos/check.sh': shellScript('macos.sh', fleet),
    ...Object.assign({}, ...brands.map((brand) => ({ [`macos/${brand}.mobileconfig`]: mobileconfig(brand, fleet, policiesOf(brand, fleet)) }))),
    'macos/firefox-remove.mobileconfig': mobileconfig('firefox', fleet, firefoxRemoval),
    ...Object.assign({}, ...brands.map((brand) => registryFiles(brand, fleet))),
    'windows/check.ps1': powerShellScript(fleet),
    'windows/web-ui-repair.admx': admx(fleet),
    'windows/en-US/web-ui-repair.adml': adml(fleet),
    'windows/intune.md': intune(fleet),
  };
}

function registryFiles(brand: Brand, fleet: Fleet): Contents {
  const id = idIn(brand, fleet);
  // The key of Chrome's settings is a step below the extension's own.
  const removed = [extensionKey(brand, id), settingsKey(brand, id).replace(/\\policy$/, '')];
  return {
    [`windows/${brand}.reg`]: regFile(registryOf(brand, id, policiesOf(brand, fleet)), removed),
    [`windows/${brand}-remove.reg`]: regFile(brand === 'firefox' ? registryOf(brand, id, firefoxRemoval) : [], removed),
  };
}

export async function writeKit(fleet: Fleet, out: string): Promise<readonly string[]> {
  const files = Object.entries(kitOf(fleet));
  for (const folder of ['google-admin', 'linux', 'macos', 'windows']) await rm(join(out, folder), { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content);
  }
  return files.map(([path]) => path);
}
