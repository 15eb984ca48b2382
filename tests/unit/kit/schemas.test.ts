import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findBrowsers } from '../../../scripts/browsers/find.ts';
import type { Fleet } from '../../../scripts/kit/fleet.ts';
import { kitOf } from '../../../scripts/kit/write.ts';
import { settings, settingKeys } from '../../../src/core/policy.ts';
import { plistIn, registryIn, type Keys } from './read.ts';
import managedSchema from '../../../public/managed_schema.json' with { type: 'json' };

/** What the kit writes, by the schemas that browsers judge it by. Chromium's is compiled into it: tests/e2e/managed.spec.ts asks Chromium itself. */
const geckoId = 'web-ui-repair@example.edu';
const fleet: Fleet = {
  chromiumId: 'abcdefghijklmnopabcdefghijklmnop',
  geckoId,
  updateUrl: 'https://files.example.edu/web-ui-repair/',
  // Each setting that there is, as docs/policy.md has it.
  settings: Object.fromEntries(settingKeys.map((key) => [key, settings[key].example])),
};
const kit = kitOf(fleet);
const json = (path: string): Record<string, unknown> => JSON.parse(String(kit[path])) as Record<string, unknown>;

interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
}

/** What a schema that is silent about unknown names would let pass: Firefox ignores them without a word. */
function unknownIn(value: unknown, schema: Schema, at = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const pattern = Object.keys(schema.patternProperties ?? {}).find((each) => new RegExp(each).test(name));
    const known = schema.properties?.[name] ?? (pattern === undefined ? undefined : schema.patternProperties?.[pattern]);
    if (known !== undefined) return unknownIn(inner, known, `${at}/${name}`);
    return schema.properties || schema.patternProperties ? [`${at}/${name}`] : [];
  });
}

function judge(schema: Schema, value: unknown): readonly unknown[] {
  const ajv = new Ajv({ allErrors: true, unknownFormats: ['moz-url'] });
  const isValid = ajv.validate(schema, value) === true;
  return [...(isValid ? [] : (ajv.errors ?? [])), ...unknownIn(value, schema)];
}

describe("the extension's own schema, by which Chrome and Edge drop what they do not like", () => {
  it.each(['chrome', 'edge'])('takes every setting from the file for %s', (brand) => {
    const managed = (json(`linux/${brand}.json`)['3rdparty'] as { extensions: Record<string, unknown> }).extensions[fleet.chromiumId];
    expect(Object.keys(managed as object)).toEqual(settingKeys);
    expect(judge(managedSchema as unknown as Schema, managed)).toEqual([]);
  });
  it("and from the file for Google's console", () => {
    const values = Object.entries(json('google-admin/policy.json')).map(([key, entry]) => [key, (entry as { Value: unknown }).Value]);
    expect(judge(managedSchema as unknown as Schema, Object.fromEntries(values))).toEqual([]);
  });
});

/** Firefox's, out of the one that is here. */
function firefoxSchema(): Schema | string {
  const [firefox] = findBrowsers(['firefox-esr', 'firefox']);
  if (firefox === undefined) return 'there is no Firefox here';
  const archive = join(dirname(realpathSync(firefox.path)), 'browser', 'omni.ja');
  if (!existsSync(archive)) return `${firefox.path} is a command without omni.ja beside it`;
  const name = 'modules/policies/policies-schema.json';
  const file = unzipSync(readFileSync(archive), { filter: (each) => each.name === name })[name];
  return file === undefined ? `${archive} holds no ${name}` : (JSON.parse(Buffer.from(file).toString()) as Schema);
}

/** The tree that Firefox makes of its keys; a number is a yes or a no to it. */
function nested(keys: Keys): Record<string, Record<string, unknown>> {
  const root = 'Software\\Policies\\Mozilla\\Firefox';
  const tree: Record<string, unknown> = {};
  for (const [path, values] of Object.entries(keys)) {
    let at = tree;
    for (const step of path.slice(root.length + 1).split('\\')) at = (at[step] ??= {}) as Record<string, unknown>;
    Object.assign(at, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value === 1 : value])));
  }
  return tree as Record<string, Record<string, unknown>>;
}

const found = firefoxSchema();
const schema = typeof found === 'string' ? {} : found;

describe.skipIf(typeof found === 'string')(`the policy schema of the Firefox that is here${typeof found === 'string' ? ` (skipped: ${found})` : ''}`, () => {
  it.each(['linux/policies.json', 'linux/policies-remove.json'])('takes %s', (path) => expect(judge(schema, json(path)['policies'])).toEqual([]));
  it.each(['macos/firefox.mobileconfig', 'macos/firefox-remove.mobileconfig'])('takes %s', (path) => {
    const [payload = {}] = plistIn(String(kit[path])).PayloadContent;
    // The last one is what switches policies on: browser/components/enterprisepolicies/macOSPoliciesParser.
    const policies = Object.entries(payload).filter(([name]) => !/^Payload|^EnterprisePoliciesEnabled$/.test(name));
    expect(policies.length).toBeGreaterThan(0);
    expect(judge(schema, Object.fromEntries(policies))).toEqual([]);
  });
  it.each(['windows/firefox.reg', 'windows/firefox-remove.reg'])('takes %s', (path) => {
    const { ExtensionSettings } = nested(registryIn(kit[path] as Buffer).keys);
    expect(Object.keys(ExtensionSettings ?? {})).toEqual([geckoId]);
    expect(judge(schema, { ExtensionSettings })).toEqual([]);
  });
  it('would not take another', () => {
    const spoilt = JSON.parse(String(kit['linux/policies.json']).replace('force_installed', 'forced').replace('private_browsing', 'private')) as { policies: object };
    expect(judge(schema, spoilt.policies)).toEqual([expect.objectContaining({ keyword: 'enum' }), `/ExtensionSettings/${geckoId}/private`]);
  });
});
