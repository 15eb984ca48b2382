import type { enReport } from './en-report.ts';
import type { enSiteData } from './en-site-data.ts';
import { translator, type Catalogue, type FirstCatalogue, type Language, type ReportCatalogue, type SiteDataCatalogue, type T, type Texts, type TOf } from './index.ts';

/** For extension pages: each language is a file of its own, on disk. A service worker may not `import()`. */
const load: Record<Language, () => Promise<FirstCatalogue>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  ko: () => import('./ko.ts').then(({ ko }) => ko),
};

const loadPrivate: Record<Language, () => Promise<Omit<Catalogue, keyof FirstCatalogue>>> = {
  en: () => import('./en-private.ts').then(({ enPrivate }) => enPrivate),
  ko: () => import('./ko-private.ts').then(({ koPrivate }) => koPrivate),
};

const loadSiteData: Record<Language, () => Promise<SiteDataCatalogue>> = {
  en: () => import('./en-site-data.ts').then(({ enSiteData }) => enSiteData),
  ko: () => import('./ko-site-data.ts').then(({ koSiteData }) => koSiteData),
};

const loadReport: Record<Language, () => Promise<ReportCatalogue>> = {
  en: () => import('./en-report.ts').then(({ enReport }) => enReport),
  ko: () => import('./ko-report.ts').then(({ koReport }) => koReport),
};

/** All but the words around a private window, which few popups need: who has something to say of one asks for {@link loadWholeTexts}. */
export const loadTexts = async (language: Language): Promise<T> => translator<Texts>(language, (await load[language]()) as Catalogue);

export async function loadWholeTexts(language: Language): Promise<T> {
  const [first, rest] = await Promise.all([load[language](), loadPrivate[language]()]);
  return translator<Texts>(language, { ...first, ...rest });
}

/** Parts of the catalogue that the popup has no use for. */
export const loadSiteDataTexts = async (language: Language): Promise<TOf<typeof enSiteData>> => translator<typeof enSiteData>(language, await loadSiteData[language]());
export const loadReportTexts = async (language: Language): Promise<TOf<typeof enReport>> => translator<typeof enReport>(language, await loadReport[language]());
