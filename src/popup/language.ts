import type { Browser } from 'webextension-polyfill';
import { languageOf, type Language } from '../core/texts/index.ts';

/** The address may name it (screens, tests). Policy and option will stand before the browser's wish. */
export function speak({ i18n }: Pick<Browser, 'i18n'>, asked: URLSearchParams): Language {
  const language = languageOf(asked.get('lang') ?? undefined, i18n.getUILanguage(), ...navigator.languages);
  document.documentElement.lang = language;
  return language;
}
