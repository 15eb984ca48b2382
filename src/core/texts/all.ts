import type { FaultId } from '../../background/faults/index.ts';
import { enLogin } from './en-login.ts';
import { enPage } from './en-page.ts';
import { enPrivate } from './en-private.ts';
import { enRepair } from './en-repair.ts';
import { enServer } from './en-server.ts';
import { enUnseen } from './en-unseen.ts';
import { enUser } from './en-user.ts';
import { en } from './en.ts';
import { enBanner } from './en-banner.ts';
import { enBrowser } from './en-browser.ts';
import { enSiteData } from './en-site-data.ts';
import { enGuide } from './en-guide.ts';
import { enReport } from './en-report.ts';
import { enWelcome } from './en-welcome.ts';
import { enPolicy } from './en-policy.ts';
import { koBanner } from './ko-banner.ts';
import { koBrowser } from './ko-browser.ts';
import { koLogin } from './ko-login.ts';
import { koPage } from './ko-page.ts';
import { enOptions } from './en-options.ts';
import { koOptions } from './ko-options.ts';
import type { BannerCatalogue, BrowserCatalogue, Catalogue, GuideCatalogue, Language, OptionsCatalogue, PolicyCatalogue, ReportCatalogue, SiteDataCatalogue, WelcomeCatalogue } from './index.ts';
import { koPolicy } from './ko-policy.ts';
import { koPrivate } from './ko-private.ts';
import { koRepair } from './ko-repair.ts';
import { koServer } from './ko-server.ts';
import { koUnseen } from './ko-unseen.ts';
import { koSiteData } from './ko-site-data.ts';
import { koUser } from './ko-user.ts';
import { koGuide } from './ko-guide.ts';
import { koReport } from './ko-report.ts';
import { koWelcome } from './ko-welcome.ts';
import { ko } from './ko.ts';
import type { Text } from './text.ts';

/** Every catalogue at once, for the worker, which may not `import()`, and for tests. */
export const catalogues: Record<Language, Catalogue> = {
  en: { ...en, ...enServer, ...enUser, ...enPage, ...enLogin, ...enPrivate, ...enRepair, ...enUnseen },
  ko: { ...ko, ...koServer, ...koUser, ...koPage, ...koLogin, ...koPrivate, ...koRepair, ...koUnseen },
} satisfies Record<Language, Record<`fault.${FaultId}.${'title' | 'what'}`, Text>>;
export const bannerCatalogues: Record<Language, BannerCatalogue> = { en: enBanner, ko: koBanner };
export const siteDataCatalogues: Record<Language, SiteDataCatalogue> = { en: enSiteData, ko: koSiteData };
export const browserCatalogues: Record<Language, BrowserCatalogue> = { en: enBrowser, ko: koBrowser };
export const reportCatalogues: Record<Language, ReportCatalogue> = { en: enReport, ko: koReport };
export const welcomeCatalogues: Record<Language, WelcomeCatalogue> = { en: enWelcome, ko: koWelcome };
export const optionsCatalogues: Record<Language, OptionsCatalogue> = { en: enOptions, ko: koOptions };
export const policyCatalogues: Record<Language, PolicyCatalogue> = { en: enPolicy, ko: koPolicy };
export const guideCatalogues: Record<Language, GuideCatalogue> = { en: enGuide, ko: koGuide };
