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
import { enReport } from './en-report.ts';
import { enWelcome } from './en-welcome.ts';
import { koBanner } from './ko-banner.ts';
import { koBrowser } from './ko-browser.ts';
import { koLogin } from './ko-login.ts';
import { koPage } from './ko-page.ts';
import { enOptions } from './en-options.ts';
import { koOptions } from './ko-options.ts';
import type { BannerCatalogue, BrowserCatalogue, Catalogue, Language, OptionsCatalogue, ReportCatalogue, SiteDataCatalogue, WelcomeCatalogue } from './index.ts';
import { koPrivate } from './ko-private.ts';
import { koRepair } from './ko-repair.ts';
import { koServer } from './ko-server.ts';
import { koUnseen } from './ko-unseen.ts';
import { koSiteData } from './ko-site-data.ts';
import { koUser } from './ko-user.ts';
import { koReport } from './ko-report.ts';
import { koWelcome } from './ko-welcome.ts';
import { ko } from './ko.ts';
import type { Text } from './text.ts';
import { jaBanner } from './ja-banner.ts';
import { jaBrowser } from './ja-browser.ts';
import { jaLogin } from './ja-login.ts';
import { jaPage } from './ja-page.ts';
import { jaOptions } from './ja-options.ts';
import { jaPrivate } from './ja-private.ts';
import { jaRepair } from './ja-repair.ts';
import { jaServer } from './ja-server.ts';
import { jaUnseen } from './ja-unseen.ts';
import { jaSiteData } from './ja-site-data.ts';
import { jaUser } from './ja-user.ts';
import { jaReport } from './ja-report.ts';
import { jaWelcome } from './ja-welcome.ts';
import { ja } from './ja.ts';
import { thBanner } from './th-banner.ts';
import { thBrowser } from './th-browser.ts';
import { thLogin } from './th-login.ts';
import { thPage } from './th-page.ts';
import { thOptions } from './th-options.ts';
import { thPrivate } from './th-private.ts';
import { thRepair } from './th-repair.ts';
import { thServer } from './th-server.ts';
import { thUnseen } from './th-unseen.ts';
import { thSiteData } from './th-site-data.ts';
import { thUser } from './th-user.ts';
import { thReport } from './th-report.ts';
import { thWelcome } from './th-welcome.ts';
import { th } from './th.ts';

/** Every catalogue at once, for the worker, which may not `import()`, and for tests. */
export const catalogues: Record<Language, Catalogue> = {
  en: { ...en, ...enServer, ...enUser, ...enPage, ...enLogin, ...enPrivate, ...enRepair, ...enUnseen },
  ko: { ...ko, ...koServer, ...koUser, ...koPage, ...koLogin, ...koPrivate, ...koRepair, ...koUnseen },
  ja: { ...ja, ...jaServer, ...jaUser, ...jaPage, ...jaLogin, ...jaPrivate, ...jaRepair, ...jaUnseen },
  th: { ...th, ...thServer, ...thUser, ...thPage, ...thLogin, ...thPrivate, ...thRepair, ...thUnseen },
} satisfies Record<Language, Record<`fault.${FaultId}.${'title' | 'what'}`, Text>>;
export const bannerCatalogues: Record<Language, BannerCatalogue> = { en: enBanner, ko: koBanner, ja: jaBanner, th: thBanner };
export const siteDataCatalogues: Record<Language, SiteDataCatalogue> = { en: enSiteData, ko: koSiteData, ja: jaSiteData, th: thSiteData };
export const browserCatalogues: Record<Language, BrowserCatalogue> = { en: enBrowser, ko: koBrowser, ja: jaBrowser, th: thBrowser };
export const reportCatalogues: Record<Language, ReportCatalogue> = { en: enReport, ko: koReport, ja: jaReport, th: thReport };
export const welcomeCatalogues: Record<Language, WelcomeCatalogue> = { en: enWelcome, ko: koWelcome, ja: jaWelcome, th: thWelcome };
export const optionsCatalogues: Record<Language, OptionsCatalogue> = { en: enOptions, ko: koOptions, ja: jaOptions, th: thOptions };
