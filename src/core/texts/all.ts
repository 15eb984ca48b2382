import { enPrivate } from './en-private.ts';
import { en } from './en.ts';
import { enBanner } from './en-banner.ts';
import { enOptions } from './en-options.ts';
import { enSiteData } from './en-site-data.ts';
import type { BannerCatalogue, Catalogue, Language, OptionsCatalogue, SiteDataCatalogue } from './index.ts';
import { koBanner } from './ko-banner.ts';
import { koOptions } from './ko-options.ts';
import { koPrivate } from './ko-private.ts';
import { koSiteData } from './ko-site-data.ts';
import { ko } from './ko.ts';

/** Every catalogue at once, for the worker, which may not `import()`, and for tests. */
export const catalogues: Record<Language, Catalogue> = { en: { ...en, ...enPrivate }, ko: { ...ko, ...koPrivate } };
export const bannerCatalogues: Record<Language, BannerCatalogue> = { en: enBanner, ko: koBanner };
export const siteDataCatalogues: Record<Language, SiteDataCatalogue> = { en: enSiteData, ko: koSiteData };
export const optionsCatalogues: Record<Language, OptionsCatalogue> = { en: enOptions, ko: koOptions };
