import type { Language, T } from '../core/texts/index.ts';
import { loadTexts, loadWholeTexts } from '../core/texts/load.ts';
import type { Input } from './screen.ts';

/** The words for what is to be said, or null until they are here; then `ready` is called. */
export function newTexts(language: Language, ready: () => void): (said: Pick<Input, 'tried'>) => T | null {
  let first: T | null = null;
  let whole: T | null = null;
  let isAsked = false;
  void loadTexts(language).then((t) => {
    first = t;
    ready();
  });
  return ({ tried }) => {
    if (tried === null) return whole ?? first;
    if (!isAsked) {
      isAsked = true;
      void loadWholeTexts(language).then((t) => {
        whole = t;
        ready();
      });
    }
    return whole;
  };
}
