import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Fleet } from '../../../scripts/kit/fleet.ts';
import { kitOf, writeKit } from '../../../scripts/kit/write.ts';
import { settingKeys } from '../../../src/core/policy.ts';
import { settingsIn } from '../../../scripts/kit/settings.ts';
import { sitesIn } from '../../../scripts/package/organisation.ts';
import { updatesJson, updatesXml } from '../../../scripts/package/updates.ts';
import { newFolder } from '../folder.ts';
import { plistIn, registryIn } from './read.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const geckoId = 'web-ui-repair@example.edu';
const fleet: Fleet = {
  chromiumId: id,
  geckoId,
  updateUrl: 'https://files.example.edu/a&b/',
  settings: { sites: ['https://a.example.edu', 'https://b.example.edu:8443'], banner: false, helpDeskName: `IT's "desk" <& \\ co>` },
};
const kit = kitOf(fleet);
const text = (path: string): string => String(kit[path]);
const json = (path: string): unknown => JSON.parse(text(path));

const installing = (more: object) => ({ installation_mode: 'force_installed', update_url: 'https://files.example.edu/a&b/updates.xml', override_update_url: true, ...more });
const inFirefox = { installation_mode: 'force_installed', install_url: 'https://files.example.edu/a&b/web-ui-repair.xpi', private_browsing: true, default_area: 'navbar' };

describe('on Linux', () => {
  it.each([
    ['chrome', { toolbar_pin: 'force_pinned' }],
    ['edge', { toolbar_state: 'force_shown' }],
  ])('%s reads one file', (brand, more) =>
    expect(json(`linux/${brand}.json`)).toEqual({ ExtensionSettings: { [id]: installing(more) }, '3rdparty': { extensions: { [id]: fleet.settings } } }),
  );

  it('Firefox reads policies.json', () =>
    expect(json('linux/policies.json')).toEqual({ policies: { ExtensionSettings: { [geckoId]: inFirefox }, '3rdparty': { Extensions: { [geckoId]: fleet.settings } } } }));
});

it("Google's console takes the settings with their values named", () =>
  expect(json('google-admin/policy.json')).toMatchObject({ banner: { Value: false }, sites: { Value: ['https://a.example.edu', 'https://b.example.edu:8443'] } }));

describe('on macOS', () => {
  const plistOf = (path: string) => plistIn(text(path));

  it.each([
    ['chrome', 'com.google.Chrome', { toolbar_pin: 'force_pinned' }],
    ['edge', 'com.microsoft.Edge', { toolbar_state: 'force_shown' }],
  ])('%s gets a profile of two domains', (brand, domain, more) => {
    const [browser, extension] = plistOf(`macos/${brand}.mobileconfig`).PayloadContent;
    expect(browser).toMatchObject({ PayloadType: domain, ExtensionSettings: { [id]: installing(more) } });
    expect(extension).toMatchObject({ PayloadType: `${domain}.extensions.${id}`, ...fleet.settings });
  });

  it('Firefox gets what policies.json says', () =>
    expect(plistOf('macos/firefox.mobileconfig').PayloadContent).toMatchObject([
      { PayloadType: 'org.mozilla.firefox', EnterprisePoliciesEnabled: true, ...(json('linux/policies.json') as { policies: object }).policies },
    ]));

  it('each payload has a UUID of its own, the same in the next kit', () => {
    const uuids = [...text('macos/chrome.mobileconfig').matchAll(/[\dA-F]{8}-[\dA-F]{4}-8[\dA-F]{3}-A[\dA-F]{3}-[\dA-F]{12}/g)].map(String);
    expect(new Set(uuids).size).toBe(3);
    expect(kitOf({ ...fleet, settings: {} })['macos/chrome.mobileconfig']).toContain(uuids[0]);
  });
});

const registryOf = (path: string) => registryIn(kit[path] as Buffer);

describe('on Windows', () => {
  it('Chrome gets keys of the extension alone', () => {
    const settings = `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${id}`;
    const extension = `Software\\Policies\\Google\\Chrome\\ExtensionSettings\\${id}`;
    expect(registryOf('windows/chrome.reg')).toEqual({
      removed: [extension, settings],
      keys: {
        [extension]: installing({ override_update_url: 1, toolbar_pin: 'force_pinned' }),
        [`${settings}\\policy`]: { banner: 0, helpDeskName: fleet.settings['helpDeskName'] },
        [`${settings}\\policy\\sites`]: { 1: 'https://a.example.edu', 2: 'https://b.example.edu:8443' },
      },
    });
    expect(registryOf('windows/chrome-remove.reg')).toEqual({ removed: [extension, settings], keys: {} });
  });

  it('Firefox is told to take it away, since a policy that is gone leaves it', () => {
    const extension = `Software\\Policies\\Mozilla\\Firefox\\ExtensionSettings\\${geckoId}`;
    const settings = `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${geckoId}`;
    expect(registryOf('windows/firefox.reg').keys).toMatchObject({ [extension]: { ...inFirefox, private_browsing: 1 }, [settings]: { banner: 'false' } });
    expect(registryOf('windows/firefox-remove.reg')).toEqual({ removed: [extension, settings], keys: { [extension]: { installation_mode: 'blocked' } } });
  });

  it('every name in the ADMX has its words and its form in the ADML', () => {
    const read = `import sys, xml.etree.ElementTree as tree
for path in sys.argv[1:]:
  for each in tree.parse(path).iter(): print(each.tag.split('}')[1], *[f'{name}={value}' for name, value in each.attrib.items()], sep='\\t')`;
    const folder = newFolder();
    const lines = ['web-ui-repair.admx', 'en-US/web-ui-repair.adml'].map((path, index) => {
      const file = join(folder, String(index));
      writeFileSync(file, text(`windows/${path}`));
      return execFileSync('python3', ['-c', read, file], { encoding: 'utf8' });
    });
    const [asked, given] = lines as [string, string];
    const names = (kind: string, where: string): string[] => [...where.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map((match) => String(match[1])).sort();
    const ids = (tag: string): string[] => [...given.matchAll(new RegExp(`^${tag}\\t.*?id=(\\w+)`, 'gm'))].map((match) => String(match[1])).sort();
    expect(ids('string')).toEqual([...new Set(names('string', asked))].sort());
    expect(ids('presentation')).toEqual(names('presentation', asked));
    expect([...asked.matchAll(/^policy\t/gm)]).toHaveLength(3 * (1 + settingKeys.length));
  });

  it('the check asks for each value that the file sets', () => {
    const { keys } = registryOf('windows/edge.reg');
    for (const [path, values] of Object.entries(keys))
      for (const [name, value] of Object.entries(values))
        expect(text('windows/check.ps1')).toContain(`@('${path}', '${name}', ${typeof value === 'number' ? value : `'${value.replaceAll("'", "''")}'`})`);
  });
});

describe("the settings' file", () => {
  const sites = sitesIn('https://a.example.edu');
  const fileOf = (content: unknown): string => {
    const file = join(newFolder(), 'settings.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  it('is taken as it is, beside the sites', () => expect(settingsIn(fileOf({ banner: false, locked: ['sites'] }), sites)).toEqual({ sites, banner: false, locked: ['sites'] }));
  it.each([
    [{ baner: true }, 'baner'],
    [{ highestCost: 'session' }, 'highestCost'],
    [{ banner: 'true' }, 'banner has to be of the type "yes-no"'],
    [{ locked: 'sites,banner' }, 'locked has to be of the type "list"'],
    [{ sites: ['https://b.example.edu'] }, '--sites alone'],
    [[], 'settings.json'],
  ])('%j is refused', (content, says) => expect(() => settingsIn(fileOf(content), sites)).toThrow(says));
});

it("the settings' file is named where it is no JSON", () => {
  const file = join(newFolder(), 'settings.json');
  writeFileSync(file, '{');
  expect(() => settingsIn(file, [])).toThrow(`${file} is no JSON`);
});

describe("Linux's script", () => {
  const [folder, root] = [newFolder(), newFolder()];
  beforeAll(async () => void (await writeKit(fleet, folder)));
  const at = (path: string): string => join(root, path);
  // A proxy at a port where nobody is: the check's question ends at once, also without a network.
  const env = { ...process.env, ROOT: root, PROFILES: join(root, 'home'), https_proxy: 'http://127.0.0.1:9' };
  const run = (...args: string[]) => spawnSync('sh', [join(folder, 'linux/kit.sh'), ...args], { env, encoding: 'utf8' });
  const managed = 'etc/chromium/policies/managed';

  it('installs, and takes away, its own file', () => {
    expect(run('install', 'chromium').stderr).toBe('');
    expect(readFileSync(at(`${managed}/web-ui-repair.json`), 'utf8')).toBe(text('linux/chrome.json'));
    expect(run('remove', 'chromium').status).toBe(0);
    expect(spawnSync('ls', [at(managed)], { encoding: 'utf8' }).stdout).toBe('');
  });

  it('leaves alone what others say of extensions, and names it', () => {
    mkdirSync(at('etc/opt/edge/policies/managed'), { recursive: true });
    writeFileSync(at('etc/opt/edge/policies/managed/theirs.json'), '{"ExtensionSettings": {}}');
    const { status, stderr } = run('install', 'edge');
    expect([status, stderr]).toEqual([1, expect.stringContaining('theirs.json already says something of extensions')]);

    mkdirSync(at('etc/firefox/policies'), { recursive: true });
    writeFileSync(at('etc/firefox/policies/policies.json'), '{"policies": {}}');
    expect(run('install', 'firefox').status).toBe(1);
    expect(readFileSync(at('etc/firefox/policies/policies.json'), 'utf8')).toBe('{"policies": {}}');
  });

  it('writes over nothing of Firefox that somebody has put together by hand, and takes nothing of it away', () => {
    const file = at('etc/firefox/policies/policies.json');
    const merged = text('linux/policies.json').replace('"policies": {', '"policies": { "DisableTelemetry": true,');
    expect(merged).toContain('DisableTelemetry');
    writeFileSync(file, merged);
    for (const act of ['install', 'remove']) expect([run(act, 'firefox').status, readFileSync(file, 'utf8')]).toEqual([1, merged]);
    rmSync(file);
  });

  it('keeps what it writes over, and not beside it: Chrome reads every file there, and an older one may stand before', () => {
    const file = at(`${managed}/web-ui-repair.json`);
    run('install', 'chromium');
    const merged = text('linux/chrome.json').replace('{', '{ "HomepageLocation": "https://example.edu",');
    writeFileSync(file, merged);
    expect(run('install', 'chromium').stdout).toContain('web-ui-repair.json.before');
    expect([readFileSync(file, 'utf8'), readFileSync(join(folder, 'linux/web-ui-repair.json.before'), 'utf8')]).toEqual([text('linux/chrome.json'), merged]);
    expect(spawnSync('ls', [at(managed)], { encoding: 'utf8' }).stdout).toBe('web-ui-repair.json\n');
    run('remove', 'chromium');
  });

  it('writes a new kit over its own of before without a word, and says what is left to be deleted', () => {
    const file = at('etc/firefox/policies/policies.json');
    const [first, source] = [text('linux/policies.json'), join(folder, 'linux/policies.json')];
    run('install', 'firefox');
    writeFileSync(source, first.replace('navbar', 'menupanel'));
    expect([run('install', 'firefox').stdout, readFileSync(file, 'utf8')]).toEqual([`${file}\n`, readFileSync(source, 'utf8')]);
    const { stdout } = run('remove', 'firefox');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ policies: { ExtensionSettings: { [geckoId]: { installation_mode: 'blocked' } } } });
    const left = /: rm (\S+) (\S+)$/m.exec(stdout)?.slice(1) ?? [];
    for (const path of left) rmSync(path);
    expect(spawnSync('find', [at('etc/firefox'), '-type', 'f'], { encoding: 'utf8' }).stdout).toBe('');
  });

  it('says what is missing', () => {
    const { status, stdout } = run('check', 'chrome');
    expect(status).toBe(1);
    expect(stdout.match(/^(ok|NO)/gm)).toEqual(['NO', 'NO', 'NO', 'NO']);
  });

  it.each([
    ['chromium', 'updates.xml', 'web-ui-repair.crx'],
    ['firefox', 'updates.json', 'web-ui-repair.xpi'],
  ])('asks the server for what %s itself would ask for: %s, %s', (browser, ...files) => {
    const { stdout } = run('check', browser);
    for (const file of files) expect(stdout).toContain(`https://files.example.edu/a&b/${file}`);
    expect(stdout.match(/https:/g)).toHaveLength(2);
  });

  it.each(['linux.sh', 'macos.sh'] as const)("finds the version of this id in the server's answer, and of no other (%s)", (name) => {
    const script = text(name === 'linux.sh' ? 'linux/kit.sh' : 'macos/check.sh');
    const [known, asks] = [script.split('\n\n', 1), /^ask_server\(\) \{.*?^\}/ms.exec(script)];
    const answers = { xml: updatesXml(id, '1.2.3', fleet.updateUrl), json: updatesJson(geckoId, '1.2.3', fleet.updateUrl), spare: JSON.stringify(JSON.parse(updatesJson(geckoId, '1.2.3', fleet.updateUrl))) };
    const said = (browser: string, answer: string, asked: string): string =>
      spawnSync('sh', ['-c', `${known.join()}\nbrowser=${browser}; id=${asked}; say() { echo "$*"; }; fetch() { printf '%s' "$ANSWER"; }\n${asks?.[0]}\nask_server`], { env: { ...process.env, ANSWER: answer }, encoding: 'utf8' }).stdout;
    expect(said('chrome', answers.xml, id)).toContain('ok the server offers version 1.2.3: ');
    for (const answer of [answers.json, answers.spare]) expect(said('firefox', answer, geckoId)).toContain('ok the server offers version 1.2.3: ');
    for (const answer of Object.values(answers)) expect(said('firefox', answer, 'another@example.edu')).toContain('NO the server does not answer, or offers nothing of another@example.edu');
  });

  it('says how it is used', () => expect(run('install', 'netscape').status).toBe(2));
});

it.each(['linux/kit.sh', 'macos/check.sh'])('%s is a shell script', (path) => expect(spawnSync('sh', ['-n'], { input: text(path), encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' }));
