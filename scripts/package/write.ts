import type { KeyObject } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { targets, type Target } from '../lib/manifest.ts';
import { billOfMaterials, licences } from './bundled.ts';
import { crx3, idOf } from './crx.ts';
import { publicKeyOf } from './key.ts';
import { packagedManifest, type Own } from './manifest.ts';
import { published, updatesJson, updatesXml } from './updates.ts';
import { filesIn, zip, type Files } from './zip.ts';

export interface Packaging {
  /** The built extension: dist/chromium, dist/firefox. */
  readonly builds: Readonly<Record<Target, string>>;
  readonly out: string;
  /** Else that of the build. */
  readonly version?: string;
  readonly own?: Own;
  /** What signs for Chromium; it also needs `own.updateUrl`. */
  readonly key?: KeyObject;
}

/** Answers with what was written, by its path under `out`. */
export async function writePackages({ builds, out, version: asked, own, key }: Packaging): Promise<readonly string[]> {
  const built = Object.fromEntries(await Promise.all(targets.map(async (target) => [target, await filesIn(builds[target])]))) as Record<Target, Files>;
  const version = asked ?? String(manifestIn(built.chromium)['version']);
  const archive = (target: Target, as: Own | undefined): Uint8Array => {
    const manifest = packagedManifest(target, manifestIn(built[target]), version, as);
    return zip(new Map(built[target]).set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)));
  };
  const forStores = own && { sites: own.sites, geckoId: own.geckoId };
  const files = new Map<string, Uint8Array | string>(targets.map((target) => [`store/web-ui-repair-${version}-${target}.zip`, archive(target, forStores)]));
  if (own?.updateUrl !== undefined) {
    files.set(`publish/${published.xpi}`, archive('firefox', own)).set(`publish/${published.firefox}`, updatesJson(own.geckoId, version, own.updateUrl));
    if (key) {
      const id = idOf(publicKeyOf(key));
      files.set(`publish/${published.crx}`, crx3(archive('chromium', own), key)).set(`publish/${published.chromium}`, updatesXml(id, version, own.updateUrl));
    }
  }
  files.set('sbom.cdx.json', billOfMaterials(version)).set('LICENCES.txt', licences());
  // What an earlier run left would be taken for this one's.
  for (const folder of ['store', 'publish']) await rm(join(out, folder), { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content);
  }
  return [...files.keys()];
}

const manifestIn = (files: Files): Record<string, unknown> => JSON.parse(Buffer.from(files.get('manifest.json') ?? '{}').toString()) as Record<string, unknown>;
