import { en } from './en.ts';
import { enBrowser } from './en-browser.ts';
import { enSiteData } from './en-site-data.ts';
import type { BrowserCatalogue, Catalogue, Language, SiteDataCatalogue } from './index.ts';
import { koBrowser } from './ko-browser.ts';
import { koSiteData } from './ko-site-data.ts';
import { ko } from './ko.ts';

/** Every catalogue at once, for the worker, which may not `import()`, and for tests. */
export const catalogues: Record<Language, Catalogue> = { en, ko };
export const siteDataCatalogues: Record<Language, SiteDataCatalogue> = { en: enSiteData, ko: koSiteData };
export const browserCatalogues: Record<Language, BrowserCatalogue> = { en: enBrowser, ko: koBrowser };
