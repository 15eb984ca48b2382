import type { Browser } from 'webextension-polyfill';
import { receivedIn, unmanaged, wishOf } from '../core/managed.ts';
import { localKeys } from '../core/storage.ts';
import { languageOf, type Language } from '../core/texts/index.ts';

/** The address may name it (screens, tests); then comes the user's option, the organisation's, the browser's; a locked one stands before the user's. */
export async function speak({ i18n, storage }: Pick<Browser, 'i18n' | 'storage'>, asked: URLSearchParams): Promise<Language> {
  const [{ [localKeys.language]: chosen }, received] = await Promise.all([storage.local.get(localKeys.language), receivedIn(storage.session)]);
  const managed = received?.policy ?? unmanaged;
  const language = languageOf(asked.get('lang'), wishOf('language', chosen, managed.language, managed), i18n.getUILanguage(), ...navigator.languages);
  document.documentElement.lang = language;
  return language;
}
