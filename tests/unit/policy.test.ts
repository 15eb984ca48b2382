import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remedies } from '../../src/background/remedies/index.ts';
import { readPolicy } from '../../src/background/policy.ts';
import { detectors } from '../../src/content/detectors/index.ts';
import { brands } from '../../src/core/browsers.ts';
import { noPolicy, settingKeys, settings, type Policy, type Setting, type ValueType } from '../../src/core/policy.ts';
import { languages } from '../../src/core/texts/index.ts';
import { isOrigin } from '../../src/core/watched.ts';

const png = (bytes: number): string => `data:image/png;base64,iVBORw0KGgo${'A'.repeat(Math.ceil((bytes * 4) / 3) - 11)}`;
const codes = (raw: unknown) => readPolicy(raw).problems.map(({ key, code, value }) => [key, code, value]);

describe('a policy', () => {
  it.each([
    ['nothing (Firefox: null)', null],
    ['nothing yet (Chromium, seconds after the installation)', {}],
    ['empty values, as a registry has them', { sites: '', helpDeskName: '', recommendedBrowser: ' ', banner: null, locked: undefined }],
  ])('of %s is the defaults', (_what, raw) => expect(readPolicy(raw)).toEqual({ policy: noPolicy, given: [], problems: [] }));

  it('is taken as it is written in a file', () => {
    const raw = {
      sites: ['https://webui.example.edu', 'http://127.0.0.1:8081/'],
      banner: false,
      automaticRepair: true,
      highestCost: 'page-state',
      remediesOff: ['reset-service-worker'],
      detectorsOff: ['list-short-of-server'],
      bridge: 'on',
      helpDeskName: 'IT Service',
      helpDeskMail: 'help@example.edu',
      helpDeskLink: 'mailto:help@example.edu?subject=WUR',
      helpDeskLogo: png(32_000),
      recommendedBrowser: 'Firefox ESR',
      recommendedBrowserLink: 'https://software.example.edu/firefox',
      minimumBrowser: ['chrome 125', 'Firefox 128'],
      privateWindow: false,
      language: 'ko-KR',
      locked: ['sites', 'banner'],
    };
    const policy = { ...raw, sites: ['https://webui.example.edu', 'http://127.0.0.1:8081'], minimumBrowser: { chrome: 125, firefox: 128 }, language: 'ko' };
    expect(readPolicy(raw)).toEqual({ policy, given: settingKeys, problems: [] });
  });

  it('is taken where a tool can write nothing but text and numbers', () => {
    const written = { sites: '["https://a.test","https://b.test"]', remediesOff: 'reload, end-session', banner: 'False', privateWindow: 0, automaticRepair: '1', locked: 'banner' };
    const policy = { sites: ['https://a.test', 'https://b.test'], remediesOff: ['reload', 'end-session'], banner: false, privateWindow: false, automaticRepair: true, locked: ['banner'] };
    expect(readPolicy(written)).toMatchObject({ policy, problems: [] });
    expect(readPolicy(JSON.stringify(written))).toEqual(readPolicy(written));
  });

  it.each<[string, unknown, unknown]>([
    ['a wildcard among sites', ['https://*.example.edu', '*://webui.test/*', '<all_urls>', 'https://*'], ['wildcard', 'wildcard', 'wildcard', 'wildcard']],
    ['more or less than an origin', ['https://a.test/session', 'a.test', 'https://a.test?x', 'https://me:secret@a.test', 'ftp://a.test', 'https://a.test/#'], Array(6).fill('not-an-origin')],
    ['what is no text', [1, null, ['https://a.test']], ['not-a-text', 'not-a-text', 'not-a-text']],
  ])('names %s, and keeps the good site beside it', (_what, bad, expected) => {
    const { policy, problems } = readPolicy({ sites: [...(bad as string[]), 'https://good.test'] });
    expect([policy.sites, problems.map(({ code }) => code)]).toEqual([['https://good.test'], expected]);
  });

  it.each<[Setting, unknown, string]>([
    ['sites', 7, 'not-a-list'],
    ['sites', '["https://a.test"', 'not-a-list'],
    ['sites', '{"a":1}', 'not-a-list'],
    ['banner', 'yes', 'not-yes-or-no'],
    ['banner', 2, 'not-yes-or-no'],
    ['highestCost', 'session', 'too-high'],
    ['highestCost', 'local-settings', 'too-high'],
    ['highestCost', 'everything', 'not-a-cost'],
    ['remediesOff', ['reboot'], 'unknown-name'],
    ['detectorsOff', ['toString'], 'unknown-name'],
    ['locked', ['locked'], 'unknown-name'],
    ['bridge', 'yes', 'not-off-ask-on'],
    ['bridge', ['on'], 'not-off-ask-on'],
    ['bridge', true, 'not-off-ask-on'],
    ['helpDeskName', {}, 'not-a-text'],
    ['helpDeskName', 'x'.repeat(201), 'too-long'],
    ['helpDeskMail', 'help desk', 'not-a-mail'],
    ['helpDeskLink', 'http://help.example.edu', 'not-a-link'],
    ['helpDeskLink', 'javascript:alert(1)', 'not-a-link'],
    ['recommendedBrowserLink', 'mailto:a@b.test', 'not-a-link'],
    ['helpDeskLogo', 'https://example.edu/logo.png', 'not-a-png'],
    ['helpDeskLogo', 'data:image/svg+xml;base64,PHN2Zz4=', 'not-a-png'],
    ['helpDeskLogo', 'data:image/png;base64,PHN2Zz4=', 'not-a-png'],
    ['helpDeskLogo', png(33_000), 'too-large'],
    ['minimumBrowser', ['netscape 4'], 'not-a-version'],
    ['language', 'tlh', 'unknown-language'],
    // Legal JSON, and nothing that could be made a text.
    ['language', { toString: false }, 'unknown-language'],
    ['banner', { toString: null, valueOf: null }, 'not-yes-or-no'],
  ])('names a broken %s (%j: %s), and nothing else falls', (key, value, code) => {
    const { policy, problems } = readPolicy({ [key]: value, helpDeskLink: 'https://help.example.edu', ...(key === 'helpDeskLink' ? { helpDeskLink: value } : {}), locked: key === 'locked' ? value : [key] });
    expect(problems.map((each) => [each.key, each.code])).toEqual([[key, code]]);
    expect(policy[key]).toEqual(settings[key].default);
    if (key !== 'helpDeskLink') expect(policy.helpDeskLink).toBe('https://help.example.edu/');
    // What was not understood locks nobody out; a list of which single entries are bad was understood.
    expect(policy.locked).toEqual(code.startsWith('not-a-list') || settings[key].type !== 'list' ? [] : key === 'locked' ? [] : [key]);
  });

  it('names keys that do not exist, and a whole that is no policy', () => {
    expect(codes({ Sites: [], '3rdparty': {}, constructor: 1 })).toEqual([['Sites', 'unknown-key', 'Sites'], ['3rdparty', 'unknown-key', '3rdparty'], ['constructor', 'unknown-key', 'constructor']]);
    for (const raw of [[], 'banner', 7, '[]', true]) expect(codes(raw)).toEqual([['', 'not-an-object', expect.any(String)]]);
  });

  it('says in words what is wrong, and repeats no more of it than a reader needs', () => {
    const [problem] = readPolicy({ highestCost: 'session' }).problems;
    expect(problem?.words).toBe('“highestCost” cannot be higher than “cache”: what touches preferences or a login is always asked for. It was left out: session');
    expect(readPolicy({ helpDeskLogo: `http://${'x'.repeat(1e5)}` }).problems[0]?.words.length).toBeLessThan(300);
  });
});

const isSetting = (key: string): key is Setting => settingKeys.some((each) => each === key);

/** What may stand in a policy, right or wrong. */
const likely = fc.oneof(
  fc.constantFrom('https://a.test', 'https://*.test', 'cache', 'session', 'true', '0', 'ko', 'reload', 'banner', 'chrome 125', 'help@a.test', 'mailto:x', png(99), png(40_000), '["reload"]', '[', '{}', '', ' '),
  ...Object.keys({ ...remedies, ...detectors }).slice(0, 12).map((name) => fc.constant(name)),
);
const value = fc.oneof(likely, fc.array(fc.oneof(likely, fc.anything())), fc.boolean(), fc.anything());
const document = fc.oneof({ weight: 9, arbitrary: fc.dictionary(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...settingKeys) }, fc.string()), value) }, { weight: 1, arbitrary: fc.anything() });

const isFilled: { readonly [K in Setting]: (value: Policy[K]) => boolean } = {
  sites: (sites) => sites.every(isOrigin) && new Set(sites).size === sites.length,
  banner: (yes) => typeof yes === 'boolean',
  automaticRepair: (yes) => typeof yes === 'boolean',
  highestCost: (cost) => ['nothing', 'page-state', 'cache'].includes(cost),
  remediesOff: (ids) => ids.every((id) => Object.hasOwn(remedies, id)),
  detectorsOff: (ids) => ids.every((id) => Object.hasOwn(detectors, id)),
  bridge: (bridge) => ['off', 'ask', 'on'].includes(bridge),
  helpDeskName: (name) => name === null || (name.length > 0 && name.length <= 200),
  helpDeskMail: (mail) => mail === null || /^\S+@\S+$/.test(mail),
  helpDeskLink: (link) => link === null || /^(https|mailto):/.test(link),
  helpDeskLogo: (logo) => logo === null || (logo.startsWith('data:image/png;base64,') && logo.length < 45_000),
  recommendedBrowser: (name) => name === null || (name.length > 0 && name.length <= 200),
  recommendedBrowserLink: (link) => link === null || link.startsWith('https:'),
  minimumBrowser: (least) => Object.entries(least).every(([brand, version]) => brands.some((each) => each === brand) && Number.isInteger(version)),
  privateWindow: (yes) => typeof yes === 'boolean',
  language: (language) => language === null || languages.includes(language),
  locked: (keys) => keys.every((key) => settingKeys.includes(key) && (key as string) !== 'locked'),
};

it('of whatever shape is never half applied: each of 10,000 has every field filled, and a key comes to what it comes to alone', () => {
  fc.assert(
    fc.property(document, fc.nat(), (raw, at) => {
      const received = readPolicy(raw);
      expect(settingKeys.filter((key) => !isFilled[key](received.policy[key] as never))).toEqual([]);
      if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return;
      const own = Object.entries(raw);
      expect(received.problems.filter(({ key }) => !Object.hasOwn(raw, key))).toEqual([]);
      const [key, value] = own[at % own.length] ?? [];
      if (key === undefined) return;
      const alone = readPolicy({ [key]: value });
      if (isSetting(key) && key !== 'locked') expect(received.policy[key]).toEqual(alone.policy[key]);
      expect(received.problems.filter((problem) => problem.key === key)).toEqual(alone.problems);
    }),
    { numRuns: 10_000, examples: [[{ automaticRepair: [{ toString: 0 }], language: { toString: 0 } }, 0]] },
  );
}, 120_000);

describe('the documents keep up', () => {
  const schemaOf: Readonly<Record<ValueType, object>> = { list: { type: 'array', items: { type: 'string' } }, text: { type: 'string' }, 'yes-no': { type: 'boolean' } };

  it('public/managed_schema.json has every setting, flat, and as loose as a schema can be', () => {
    const properties = Object.fromEntries(settingKeys.map((key) => [key, { title: key, description: settings[key].description, ...schemaOf[settings[key].type] }]));
    expect(JSON.parse(readFileSync('public/managed_schema.json', 'utf8'))).toEqual({ type: 'object', properties });
  });
  it('docs/policy.md has every setting with its type, default and words', () => {
    const page = readFileSync('docs/policy.md', 'utf8');
    for (const key of settingKeys) {
      const { type, default: standard, description, example } = settings[key];
      expect(page).toContain(`| \`${key}\` | ${type} | ${standard === null ? 'none' : `\`${JSON.stringify(standard)}\``} | ${description} | \`${JSON.stringify(example)}\` |`);
    }
  });
  it('every example is good', () => {
    for (const key of settingKeys) if (key !== 'helpDeskLogo') expect(readPolicy({ [key]: settings[key].example }).problems, key).toEqual([]);
  });
});
