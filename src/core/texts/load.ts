import { translator, type Catalogue, type Language, type T, type TOf } from './index.ts';
import type { en } from './en.ts';
import type { enBrowser } from './en-browser.ts';
import type { enSiteData } from './en-site-data.ts';
import type { BrowserCatalogue, SiteDataCatalogue } from './index.ts';

const load: Record<Language, () => Promise<Catalogue>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  ko: () => import('./ko.ts').then(({ ko }) => ko),
};

const loadSiteData: Record<Language, () => Promise<SiteDataCatalogue>> = {
  en: () => import('./en-site-data.ts').then(({ enSiteData }) => enSiteData),
  ko: () => import('./ko-site-data.ts').then(({ koSiteData }) => koSiteData),
};

const loadBrowser: Record<Language, () => Promise<BrowserCatalogue>> = {
  en: () => import('./en-browser.ts').then(({ enBrowser }) => enBrowser),
  ko: () => import('./ko-browser.ts').then(({ koBrowser }) => koBrowser),
};

/** For extension pages: each language is a file of its own, on disk. A service worker may not `import()`. */
export const loadTexts = async (language: Language): Promise<T> => translator<typeof en>(language, await load[language]());

/** A part of the catalogue that the popup has no use for. */
export const loadSiteDataTexts = async (language: Language): Promise<TOf<typeof enSiteData>> => translator<typeof enSiteData>(language, await loadSiteData[language]());

export const loadBrowserTexts = async (language: Language): Promise<TOf<typeof enBrowser>> => translator<typeof enBrowser>(language, await loadBrowser[language]());
