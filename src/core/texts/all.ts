import { enPrivate } from './en-private.ts';
import { en } from './en.ts';
import { enBanner } from './en-banner.ts';
import { enReport } from './en-report.ts';
import { enSiteData } from './en-site-data.ts';
import { enWelcome } from './en-welcome.ts';
import type { BannerCatalogue, Catalogue, Language, ReportCatalogue, SiteDataCatalogue, WelcomeCatalogue } from './index.ts';
import { koBanner } from './ko-banner.ts';
import { koPrivate } from './ko-private.ts';
import { koReport } from './ko-report.ts';
import { koSiteData } from './ko-site-data.ts';
import { koWelcome } from './ko-welcome.ts';
import { ko } from './ko.ts';

/** Every catalogue at once, for the worker, which may not `import()`, and for tests. */
export const catalogues: Record<Language, Catalogue> = { en: { ...en, ...enPrivate }, ko: { ...ko, ...koPrivate } };
export const bannerCatalogues: Record<Language, BannerCatalogue> = { en: enBanner, ko: koBanner };
export const siteDataCatalogues: Record<Language, SiteDataCatalogue> = { en: enSiteData, ko: koSiteData };
export const reportCatalogues: Record<Language, ReportCatalogue> = { en: enReport, ko: koReport };
export const welcomeCatalogues: Record<Language, WelcomeCatalogue> = { en: enWelcome, ko: koWelcome };
