import type { Browser } from 'webextension-polyfill';
import { localKeys, sessionKeys } from '../core/storage.ts';
import type { Language } from '../core/texts/index.ts';
import { speak } from './language.ts';

/**
 * A page's words in the user's language; where another is chosen while it stands open, it goes on in that one. The popup has no need of this:
 * browsers close it as soon as the options get the focus.
 */
export async function wordsFor<W>(browser: Pick<Browser, 'i18n' | 'storage'>, asked: URLSearchParams, load: (language: Language) => Promise<W>, paint: () => void): Promise<() => W> {
  const loadNow = async () => load(await speak(browser, asked));
  let words: W = await loadNow();
  let latest: Promise<W>;
  browser.storage.onChanged.addListener((changes) => {
    if (!(localKeys.language in changes) && !(sessionKeys.policy in changes)) return;
    const mine = (latest = loadNow());
    void mine.then((other) => {
      if (mine !== latest) return;
      words = other;
      paint();
    });
  });
  return () => words;
}
