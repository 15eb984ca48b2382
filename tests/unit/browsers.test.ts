import { describe, expect, it, vi } from 'vitest';
import { browserTable } from '../../scripts/lib/browsers.ts';
import { ownBrowser, type SaysOfItself } from '../../src/core/browsers.ts';
import { missingIn, neededFor } from '../../src/core/needs.ts';
import { browserCatalogues } from '../../src/core/texts/all.ts';
import type { enBrowser } from '../../src/core/texts/en-browser.ts';
import { translator, type Language } from '../../src/core/texts/index.ts';
import { advice, adviseOn } from '../../src/popup/own-browser.ts';
import { facts } from '../popup-gallery/cases.ts';

const table = browserTable();
const chromium = (version: number, ...more: readonly (readonly [string, string])[]): SaysOfItself => ({
  userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`,
  brands: [['Not_A Brand', '8'], ['Chromium', String(version)], ...more].map(([brand = '', each = '']) => ({ brand, version: each })),
  windows: null,
});
const firefox = (version: number, system = 'X11; Linux x86_64'): SaysOfItself => ({ userAgent: `Mozilla/5.0 (${system}; rv:109.0) Gecko/20100101 Firefox/${version}.0`, brands: [], windows: null });
const colours = neededFor('26.9.4', 'colourless');

describe('the table of browsers', () => {
  it('is a few kB', () => expect(JSON.stringify(table).length).toBeLessThan(5000));
  it('knows since when', () => expect(table.since['light-dark']).toEqual({ chrome: 123, edge: 123, firefox: 120, opera: 109 }));
  it('knows no version that is not out', () => expect(Math.max(...Object.values(table.released.chrome).map(Date.parse))).toBeLessThan(Date.UTC(2026, 10, 13)));
  it('dates no Firefox that may have extended support', () => expect(['115', '128', '140', '153'].filter((version) => version in table.released.firefox)).toEqual([]));
});

describe('this browser', () => {
  it.each([
    ['Chrome', chromium(120, ['Google Chrome', '120']), { name: 'Chrome', version: 120, needed: 123, released: '2023-12-05', link: 'https://www.google.com/chrome/' }],
    ['Edge', chromium(120, ['Microsoft Edge', '120']), { name: 'Edge', version: 120, needed: 123, link: 'https://www.microsoft.com/edge/download' }],
    ['Opera, which counts otherwise', chromium(119, ['Opera', '105']), { name: 'Opera', version: 105, needed: 109, link: 'https://www.opera.com/download' }],
    ['a brand that is not known, by its engine', chromium(120, ['Brave', '120']), { name: 'Chromium', version: 120, needed: 123, released: '2023-12-05', link: null }],
    ['Firefox with extended support', firefox(115), { name: 'Firefox', version: 115, needed: 125, released: null, link: 'https://www.mozilla.org/firefox/new/' }],
    ['one that is newer than the table is never old', chromium(400, ['Google Chrome', '400']), { version: 400, needed: null, released: null }],
    ['one that is new enough and lacks something all the same', chromium(130, ['Google Chrome', '130']), { needed: null }],
    ['Windows 7, by what Chrome says when asked', { ...chromium(109, ['Google Chrome', '109']), windows: '0.1.0' }, { isLast: true, link: null }],
    ['Windows 11', { ...chromium(109, ['Google Chrome', '109']), windows: '15.0.0' }, { isLast: false, link: 'https://www.google.com/chrome/' }],
    ['Windows 7, by what Firefox says', firefox(115, 'Windows NT 6.1; Win64; x64'), { isLast: true }],
    ['Windows 10', firefox(115, 'Windows NT 10.0; Win64; x64'), { isLast: false }],
  ] as const)('%s', (_name, says, own) => expect(ownBrowser(says, colours, table)).toMatchObject(own));

  it('that says nothing is none', () => expect(ownBrowser({ userAgent: 'x', brands: [], windows: null }, colours, table)).toBeNull());
});

describe('the advice', () => {
  const colourless = facts({ version: '26.9.4', outdated: { loss: 'colourless', missing: ['light-dark'], needed: ['object-has-own', 'popover', 'light-dark'] } });
  const say = (language: Language, says: SaysOfItself) =>
    advice(colourless, ownBrowser(says, colours, table), language, translator<typeof enBrowser>(language, browserCatalogues[language]));
  it('names both versions and the month', () => expect(say('en', chromium(120, ['Google Chrome', '120'])).sentences).toEqual(['This Web-UI (26.9.4) needs Chrome 123 or newer. You have Chrome 120, from December 2023.']));
  it('in Korean', () => expect(say('ko', chromium(120, ['Google Chrome', '120'])).sentences[0]).toContain('Chrome 120(2023년 12월 출시)'));
  it('in Japanese, without a gap between the sentences', () => expect(say('ja', chromium(120, ['Google Chrome', '120'])).sentences[0]).toContain('必要です。お使い'));
  it('gives no month of a Firefox whose last update is not known', () => expect(say('en', firefox(115)).sentences).toEqual(['This Web-UI (26.9.4) needs Firefox 125 or newer. You have Firefox 115.']));
  it('sends whoever’s browser has an unknown maker to that maker', () => expect(say('en', chromium(120, ['Whale', '4']))).toMatchObject({ link: null, advice: [expect.stringContaining('built on Chromium'), expect.any(String)] }));
  it('asks Chrome itself which Windows this is', async () => {
    const { userAgent, brands } = chromium(109, ['Google Chrome', '109']);
    vi.stubGlobal('navigator', { userAgent, userAgentData: { brands, platform: 'Windows', getHighEntropyValues: (hints: string[]) => Promise.resolve(hints.includes('platformVersion') ? { platformVersion: '0.1.0' } : {}) } });
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(table)));
    expect(await adviseOn(colourless, 'en', translator<typeof enBrowser>('en', browserCatalogues.en), undefined)).toMatchObject({
      sentences: ['This Web-UI (26.9.4) needs Chrome 123 or newer. You have Chrome 109, from January 2023.'],
      advice: [expect.stringContaining('Windows 7 and 8'), expect.any(String)],
      link: null,
    });
    vi.unstubAllGlobals();
  });
  it('sends nobody on Windows 7 to a download', () => expect(say('en', firefox(115, 'Windows NT 6.1'))).toMatchObject({ link: null, advice: [expect.stringContaining('Windows 7 and 8'), expect.any(String)] }));
});

describe('what releases need', () => {
  it.each([
    ['26.9.4', ['object-has-own', 'popover', 'light-dark', 'scope']],
    ['27.1.0', ['object-has-own', 'popover', 'light-dark', 'scope']],
    ['26.8.0', ['object-has-own']],
    ['26.1.0', []],
    [null, []],
  ] as const)('%s', (version, missing) => expect(missingIn(version, ['object-has-own', 'popover', 'light-dark', 'scope'])).toEqual(missing));
  it('asks for nothing adorning where colours are lost', () => expect(colours).not.toContain('scope'));
});
