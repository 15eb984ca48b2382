import type { enSiteData } from '../core/texts/en-site-data.ts';
import { translator, type Language, type SiteDataCatalogue, type TOf } from '../core/texts/index.ts';

const load: Record<Language, () => Promise<SiteDataCatalogue>> = {
  en: () => import('../core/texts/en-site-data.ts').then(({ enSiteData }) => enSiteData),
  ko: () => import('../core/texts/ko-site-data.ts').then(({ koSiteData }) => koSiteData),
};

/** A part of the catalogue that the popup has no use for. */
export const loadSiteDataTexts = async (language: Language): Promise<TOf<typeof enSiteData>> => translator<typeof enSiteData>(language, await load[language]());
