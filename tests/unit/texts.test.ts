import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults, type FaultId } from '../../src/background/faults/index.ts';
import { bannerCatalogues, browserCatalogues, catalogues, guideCatalogues, optionsCatalogues, policyCatalogues, reportCatalogues, siteDataCatalogues, welcomeCatalogues } from '../../src/core/texts/all.ts';
import { familyOf } from '../../src/core/texts/families.ts';
import { codes } from '../../src/core/texts/codes.ts';
import { languageOf, languages, translator, type Language, type Texts } from '../../src/core/texts/index.ts';
import { isPlural, type Text } from '../../src/core/texts/text.ts';
import { originTyped } from '../../src/options/state.ts';

const forms = (text: Text): string[] => (isPlural(text) ? Object.values(text) : [text]);
const names = (text: Text): string[] => [...new Set(forms(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')))].sort();
/** The popup's words, those of the other pages, the banner's and a browser's: one catalogue in several files. */
const whole = (language: Language): Readonly<Record<string, Text>> => ({ ...catalogues[language], ...siteDataCatalogues[language], ...bannerCatalogues[language], ...browserCatalogues[language], ...optionsCatalogues[language], ...policyCatalogues[language], ...reportCatalogues[language], ...welcomeCatalogues[language], ...guideCatalogues[language] });
const english = whole('en');
const keys = Object.keys(english);

describe.each(languages)('the catalogue %s', (language) => {
  const catalogue = whole(language);

  it('has the keys of the English one, none empty, with the same parameters', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => forms(catalogue[key] ?? '').some((form) => form.trim() !== form || form === ''))).toEqual([]);
    expect(keys.filter((key) => names(catalogue[key] ?? '').join() !== names(english[key] ?? '').join())).toEqual([]);
  });

  it('has each plural form that the language uses, and no other', () => {
    const used = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of keys) {
      const text = catalogue[key] ?? '';
      if (isPlural(text)) expect(Object.keys(text).sort(), key).toEqual([...used].sort());
    }
  });

  it('stands beside each fault with its code, in the file of its family', () => {
    for (const id of Object.keys(faults) as FaultId[]) {
      const source = readFileSync(`src/core/texts/${language}-${familyOf(faults[id].code)}.ts`, 'utf8').split('\n');
      const line = source.findIndex((each) => each.includes(`'fault.${id}.title'`));
      expect(source[line - 1]?.trim(), id).toBe(`// ${faults[id].code}`);
    }
  });
});

it.each(languages)('says which scheme a host without one is given, as it is: %s', (language) => {
  expect(originTyped('webui.lab.test:8090')).toBe('https://webui.lab.test:8090');
  expect(optionsCatalogues[language]['sites.example']).toMatch(/http:\/\/.*https:\/\//);
});

describe('t()', () => {
  it('chooses the form of the count', () => {
    const en = translator<Texts>('en', catalogues.en);
    expect(en('proof.both', { n: 7, server: 7 })).toBe('7 sessions shown, the server has 7');
    expect(en('proof.both', { n: 1, server: 1 })).toBe('1 session shown, the server has 1');
    expect(en('proof.shown', { n: 0 })).toBe('0 sessions shown');
    expect(translator<Texts>('ko', catalogues.ko)('proof.both', { n: 7, server: 7 })).toBe('표시된 세션 7개, 서버의 세션 7개');
    expect(translator<Texts>('ja', catalogues.ja)('proof.both', { n: 1, server: 7 })).toBe('表示中のセッション 1 件、サーバーのセッション 7 件');
    expect(translator<Texts>('th', catalogues.th)('proof.both', { n: 1, server: 7 })).toBe('แสดง 1 เซสชัน เซิร์ฟเวอร์มี 7 เซสชัน');
  });
});

describe('the language', () => {
  it.each([
    [['ko-KR', 'en'], 'ko'],
    [['ko_KR'], 'ko'],
    [['fr', 'ko'], 'ko'],
    [['ja-JP', 'ko'], 'ja'],
    [['de-DE', 'th'], 'th'],
    [['th-TH-u-nu-thai'], 'th'],
    [['zh-CN', 'vi'], 'en'],
    [[undefined, 'KO'], 'ko'],
    [[], 'en'],
  ])('of the wishes %j is %s', (wishes, language) => {
    expect(languageOf(...wishes)).toBe(language);
  });
});

it('gives a code to one sentence only', () => {
  const all = [...Object.values(faults).map(({ code }) => code), ...Object.values(codes)];
  expect(new Set(all).size).toBe(all.length);
});

it.each(languages)('has a name and a description for the stores: %s', (language) => {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<string, { message: string }>;
  expect(messages['name']?.message).toBe('Web-UI Repair');
  // Chrome's store cuts descriptions at 132 characters.
  expect(messages['description']?.message.length).toBeLessThanOrEqual(132);
});
