import type { enGuide } from './en-guide.ts';
import type { enOptions } from './en-options.ts';
import type { enPolicy } from './en-policy.ts';
import type { enReport } from './en-report.ts';
import type { enSiteData } from './en-site-data.ts';
import type { enWelcome } from './en-welcome.ts';
import { translator, type GuideCatalogue, type Language, type OptionsCatalogue, type PolicyCatalogue, type ReportCatalogue, type SiteDataCatalogue, type TOf, type WelcomeCatalogue } from './index.ts';

/** The words of the pages beside the popup, which has no use for them: it does not even carry their names. */
const loadSiteData: Record<Language, () => Promise<SiteDataCatalogue>> = {
  en: () => import('./en-site-data.ts').then(({ enSiteData }) => enSiteData),
  ko: () => import('./ko-site-data.ts').then(({ koSiteData }) => koSiteData),
  ja: () => import('./ja-site-data.ts').then(({ jaSiteData }) => jaSiteData),
  th: () => import('./th-site-data.ts').then(({ thSiteData }) => thSiteData),
};

const loadOptions: Record<Language, () => Promise<OptionsCatalogue>> = {
  en: () => import('./en-options.ts').then(({ enOptions }) => enOptions),
  ko: () => import('./ko-options.ts').then(({ koOptions }) => koOptions),
  ja: () => import('./ja-options.ts').then(({ jaOptions }) => jaOptions),
  th: () => import('./th-options.ts').then(({ thOptions }) => thOptions),
};

const loadPolicy: Record<Language, () => Promise<PolicyCatalogue>> = {
  en: () => import('./en-policy.ts').then(({ enPolicy }) => enPolicy),
  ko: () => import('./ko-policy.ts').then(({ koPolicy }) => koPolicy),
  ja: () => import('./ja-policy.ts').then(({ jaPolicy }) => jaPolicy),
  th: () => import('./th-policy.ts').then(({ thPolicy }) => thPolicy),
};

const loadReport: Record<Language, () => Promise<ReportCatalogue>> = {
  en: () => import('./en-report.ts').then(({ enReport }) => enReport),
  ko: () => import('./ko-report.ts').then(({ koReport }) => koReport),
  ja: () => import('./ja-report.ts').then(({ jaReport }) => jaReport),
  th: () => import('./th-report.ts').then(({ thReport }) => thReport),
};

const loadWelcome: Record<Language, () => Promise<WelcomeCatalogue>> = {
  en: () => import('./en-welcome.ts').then(({ enWelcome }) => enWelcome),
  ko: () => import('./ko-welcome.ts').then(({ koWelcome }) => koWelcome),
  ja: () => import('./ja-welcome.ts').then(({ jaWelcome }) => jaWelcome),
  th: () => import('./th-welcome.ts').then(({ thWelcome }) => thWelcome),
};

const loadGuide: Record<Language, () => Promise<GuideCatalogue>> = {
  en: () => import('./en-guide.ts').then(({ enGuide }) => enGuide),
  ko: () => import('./ko-guide.ts').then(({ koGuide }) => koGuide),
  ja: () => import('./ja-guide.ts').then(({ jaGuide }) => jaGuide),
  th: () => import('./th-guide.ts').then(({ thGuide }) => thGuide),
};

export const loadSiteDataTexts = async (language: Language): Promise<TOf<typeof enSiteData>> => translator<typeof enSiteData>(language, await loadSiteData[language]());
export const loadGuideTexts = async (language: Language): Promise<TOf<typeof enGuide>> => translator<typeof enGuide>(language, await loadGuide[language]());
export const loadOptionsTexts = async (language: Language): Promise<TOf<typeof enOptions>> => translator<typeof enOptions>(language, await loadOptions[language]());
export const loadPolicyTexts = async (language: Language): Promise<TOf<typeof enPolicy>> => translator<typeof enPolicy>(language, await loadPolicy[language]());
export const loadReportTexts = async (language: Language): Promise<TOf<typeof enReport>> => translator<typeof enReport>(language, await loadReport[language]());
export const loadWelcomeTexts = async (language: Language): Promise<TOf<typeof enWelcome>> => translator<typeof enWelcome>(language, await loadWelcome[language]());
