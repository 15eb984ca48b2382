import type { enBanner } from './en-banner.ts';
import type { enBrowser } from './en-browser.ts';
import type { enOptions } from './en-options.ts';
import type { enSiteData } from './en-site-data.ts';
import type { enLogin } from './en-login.ts';
import type { enPage } from './en-page.ts';
import type { enGuide } from './en-guide.ts';
import type { enReport } from './en-report.ts';
import type { enWelcome } from './en-welcome.ts';
import type { enPolicy } from './en-policy.ts';
import type { enBridge } from './en-bridge.ts';
import type { enPrivate } from './en-private.ts';
import type { enRepair } from './en-repair.ts';
import type { enServer } from './en-server.ts';
import type { enUnseen } from './en-unseen.ts';
import type { enUser } from './en-user.ts';
import type { en } from './en.ts';
import { isPlural, type ParamsOf, type Text } from './text.ts';

/** English is the measure: a language that lacks one of its keys does not compile. */
export type Texts = typeof en & typeof enServer & typeof enUser & typeof enPage & typeof enLogin & typeof enPrivate & typeof enBridge & typeof enRepair & typeof enUnseen;
export type TextKey = keyof Texts;
export type Catalogue = { readonly [K in TextKey]: Text };
/** The page of a site's data has words of its own, which the popup does not carry. */
export type SiteDataCatalogue = { readonly [K in keyof typeof enSiteData]: Text };
/** So does a browser that is too old. */
export type BrowserCatalogue = { readonly [K in keyof typeof enBrowser]: Text };
/** As has the page of the report. */
export type ReportCatalogue = { readonly [K in keyof typeof enReport]: Text };
/** And the page after the installation. */
export type WelcomeCatalogue = { readonly [K in keyof typeof enWelcome]: Text };
/** And the page of the troubleshooting guide. */
export type GuideCatalogue = { readonly [K in keyof typeof enGuide]: Text };
/** And so has the options page. */
export type OptionsCatalogue = { readonly [K in keyof typeof enOptions]: Text };
/** And its part about an organisation's policy, which most never see. */
export type PolicyCatalogue = { readonly [K in keyof typeof enPolicy]: Text };
/** The banner's, which the worker alone carries. */
export type BannerCatalogue = { readonly [K in keyof typeof enBanner]: Text };

/** One catalogue per language; a page loads the one that it needs (`load.ts`), the worker and the tests have all (`all.ts`). */
export const languages = ['en', 'ko', 'ja', 'th'] as const;
export type Language = (typeof languages)[number];

/** The first wish that we speak: policy, then the user's option, then the browser's languages. "ko-KR" is served by "ko". */
export function languageOf(...wishes: readonly unknown[]): Language {
  const bases = wishes.map((wish) => String(wish).toLowerCase().split(/[-_]/)[0]);
  return bases.find((base): base is Language => languages.some((language) => language === base)) ?? 'en';
}

/** Parameters may be left out only where the text names none. */
export type TOf<C> = <K extends keyof C & string>(key: K, ...params: [keyof ParamsOf<C[K]>] extends [never] ? [] : [ParamsOf<C[K]>]) => string;
export type T = TOf<Texts>;

export function translator<C extends Readonly<Record<string, Text>>>(language: Language, catalogue: { readonly [K in keyof C]: Text }): TOf<C> {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, ...[params]) => {
    const given: Record<string, string | number> = { ...params };
    const text: Text = catalogue[key];
    const form = isPlural(text) ? (text[plurals.select(Number(given['n']))] ?? text.other) : text;
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = given[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  };
}
