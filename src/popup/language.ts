import type { Browser } from 'webextension-polyfill';
import { localKeys } from '../core/storage.ts';
import { languageOf, type Language } from '../core/texts/index.ts';

/** The address may name it (screens, tests); the user's option stands before the browser's wish, and policy will before both. */
export async function speak({ i18n, storage }: Pick<Browser, 'i18n' | 'storage'>, asked: URLSearchParams): Promise<Language> {
  const chosen = await storage.local.get(localKeys.language);
  const language = languageOf(asked.get('lang'), chosen[localKeys.language], i18n.getUILanguage(), ...navigator.languages);
  document.documentElement.lang = language;
  return language;
}
