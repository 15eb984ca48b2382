import { createHash, createPublicKey, verify } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifestFor, targets } from '../../../scripts/lib/manifest.ts';
import { imported } from '../../../scripts/package/bundled.ts';
import { idOf } from '../../../scripts/package/crx.ts';
import { newKey, publicKeyOf, readKey } from '../../../scripts/package/key.ts';
import { geckoIdIn, sitesIn, updateUrlIn } from '../../../scripts/package/organisation.ts';
import { writePackages } from '../../../scripts/package/write.ts';
import source from '../../../manifest.json' with { type: 'json' };
import { newFolder } from '../folder.ts';

const sites = sitesIn('https://webui.example.edu,https://ai.example.edu:8443');
const own = { sites, geckoId: geckoIdIn(undefined, sites), updateUrl: updateUrlIn('https://files.example.edu/w') };

/** Two files stand for a build; its manifest is the real one. */
function buildsIn(folder: string): { readonly chromium: string; readonly firefox: string } {
  for (const target of targets) {
    mkdirSync(join(folder, target, 'content'), { recursive: true });
    writeFileSync(join(folder, target, 'manifest.json'), JSON.stringify(manifestFor(target, source, '1.2.3')));
    writeFileSync(join(folder, target, 'content', 'entry.js'), 'entry');
  }
  return { chromium: join(folder, 'chromium'), firefox: join(folder, 'firefox') };
}

const keyFile = (): string => {
  const file = join(newFolder(), 'keys', 'key.pem');
  newKey(file);
  return file;
};

interface Manifest {
  readonly [key: string]: unknown;
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
}
const manifestIn = (archive: Uint8Array): Manifest => JSON.parse(Buffer.from(unzipSync(archive)['manifest.json'] as Uint8Array).toString()) as Manifest;
/** The header's length stands in its ninth to twelfth byte. */
const archiveIn = (crx: Buffer): Buffer => crx.subarray(12 + crx.readUInt32LE(8));

describe('the packages of an organisation', () => {
  const [builds, out, file] = [buildsIn(newFolder()), newFolder(), keyFile()];
  const key = readKey(file);
  const written = (path: string): Buffer => readFileSync(join(out, path));
  beforeAll(async () => void (await writePackages({ builds, out, own, key })));

  it('name its hosts, and no others to ask for', () => {
    const crx = manifestIn(archiveIn(written('publish/web-ui-repair.crx')));
    const xpi = manifestIn(written('publish/web-ui-repair.xpi'));
    for (const manifest of [crx, xpi]) {
      expect(manifest['host_permissions']).toEqual(['*://webui.example.edu/*', '*://ai.example.edu/*']);
      expect(manifest).not.toHaveProperty('optional_host_permissions');
      expect(manifest).not.toHaveProperty('optional_permissions');
    }
    expect(crx['update_url']).toBe('https://files.example.edu/w/updates.xml');
    expect(xpi.browser_specific_settings?.gecko).toEqual({
      id: 'web-ui-repair@webui.example.edu',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
      update_url: 'https://files.example.edu/w/updates.json',
    });
  });

  it('go to a store without an address for updates', () => {
    const zips = targets.map((target) => manifestIn(written(`store/web-ui-repair-1.2.3-${target}.zip`)));
    for (const manifest of zips) expect(JSON.stringify(manifest)).not.toContain('update_url');
    expect(zips.map((manifest) => manifest['host_permissions'])).toEqual([1, 2].map(() => ['*://webui.example.edu/*', '*://ai.example.edu/*']));
  });

  it('are offered by update manifests that name them', () => {
    const id = idOf(publicKeyOf(key));
    expect(written('publish/updates.xml').toString()).toContain(`<app appid="${id}">`);
    expect(written('publish/updates.xml').toString()).toContain('codebase="https://files.example.edu/w/web-ui-repair.crx?1.2.3" version="1.2.3"');
    expect(JSON.parse(written('publish/updates.json').toString())).toMatchObject({
      addons: { 'web-ui-repair@webui.example.edu': { updates: [{ version: '1.2.3', update_link: 'https://files.example.edu/w/web-ui-repair.xpi?1.2.3' }] } },
    });
  });

  it('are signed, as CRX3, by the key whose hash is the id', () => {
    const crx = written('publish/web-ui-repair.crx');
    expect([crx.subarray(0, 4).toString(), crx.readUInt32LE(4)]).toEqual(['Cr24', 3]);
    const header = crx.subarray(12, 12 + crx.readUInt32LE(8));
    // From behind: 16 bytes of id in two wrappers of two bytes, under field 10000, whose tag takes three bytes.
    const signedData = header.subarray(-18);
    expect(signedData.subarray(2)).toEqual(createHash('sha256').update(publicKeyOf(key)).digest().subarray(0, 16));
    // The proof ends with 256 bytes of signature, before that tag and its length.
    const signature = header.subarray(-18 - 4 - 256, -18 - 4);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(signedData.length);
    const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), size, signedData, archiveIn(crx)]);
    const publicKey = createPublicKey({ key: publicKeyOf(key), format: 'der', type: 'spki' });
    expect(verify('sha256', signed, publicKey, signature)).toBe(true);
  });

  it('are the same bytes on another day, in another folder', async () => {
    const again = newFolder();
    const other = buildsIn(newFolder());
    utimesSync(join(other.chromium, 'manifest.json'), new Date(0), new Date(0));
    const paths = await writePackages({ builds: other, out: again, own, key: readKey(file) });
    expect(paths).toContain('publish/web-ui-repair.crx');
    for (const path of paths) expect(readFileSync(join(again, path)).equals(written(path)), path).toBe(true);
  });

  it('hold no key, whoever put it there', async () => {
    const spoilt = buildsIn(newFolder());
    writeFileSync(join(spoilt.firefox, 'key.pem'), readFileSync(file));
    await expect(writePackages({ builds: spoilt, out: newFolder() })).rejects.toThrow('key.pem holds a private key');
  });
});

it('the packages for the stores ask for sites as the build does, and declare what they collect', async () => {
  const out = newFolder();
  const paths = await writePackages({ builds: buildsIn(newFolder()), out });
  expect(paths.filter((path) => path.startsWith('publish/'))).toEqual([]);
  const [chromium, firefox] = targets.map((target) => manifestIn(readFileSync(join(out, `store/web-ui-repair-1.2.3-${target}.zip`))));
  expect(chromium).toEqual(manifestFor('chromium', source, '1.2.3'));
  expect(firefox).toMatchObject({ optional_permissions: ['*://*/*'], browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } } });
});

describe('the key', () => {
  it('is for its owner alone, and is never written over', () => {
    const file = keyFile();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file);
    expect(() => newKey(file)).toThrow('is there already');
    expect(readFileSync(file)).toEqual(before);
  });

  it('that others can read is not taken', () => {
    const file = keyFile();
    chmodSync(file, 0o640);
    expect(() => readKey(file)).toThrow(`chmod 600 ${file}`);
  });

  it('is not kept in the project, nor a folder made for it', () => {
    expect(() => newKey('scripts/keys/key.pem')).toThrow("lies in the project's folder");
    expect(readdirSync('scripts')).not.toContain('keys');
  });
});

describe('what an administrator writes', () => {
  it.each([
    ['https://*.example.edu', 'wildcards are not taken'],
    ['*://webui.example.edu/*', 'no address of a site'],
    ['webui.example.edu', 'no address of a site'],
    ['https://webui.example.edu/session', 'https://webui.example.edu is one'],
    ['', 'at least one'],
  ])('sites %s', (text, says) => expect(() => sitesIn(text)).toThrow(says));

  it.each([
    ['http://files.example.edu/', 'is not https'],
    ['http://127.0.0.1.example.edu/', 'is not https'],
    ['https://files.example.edu/?a', 'no address of a folder'],
    ['files', 'no address of a folder'],
  ])('updates from %s', (text, says) => expect(() => updateUrlIn(text)).toThrow(says));

  it('is taken', () => {
    expect(sitesIn('https://a.example.edu/, https://a.example.edu,http://[::1]:8080')).toEqual(['https://a.example.edu', 'http://[::1]:8080']);
    expect(updateUrlIn('http://127.0.0.1:1234')).toBe('http://127.0.0.1:1234/');
    expect(geckoIdIn(undefined, sitesIn('http://[::1]:8080'))).toBe('web-ui-repair@--1');
    expect(() => geckoIdIn('us', sites)).toThrow('--firefox-id: us');
  });
});

it('the bill of materials names everything that src takes from others', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const imports = files.flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(/(?:from|import) '([^'.][^']*)'/g)].map((match) => String(match[1])));
  const packages = new Set(imports.map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')));
  expect([...packages].sort()).toEqual(imported);
});
