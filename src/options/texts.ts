import type { enOptions } from '../core/texts/en-options.ts';
import { families } from '../core/texts/families.ts';
import type { Language, TOf } from '../core/texts/index.ts';
import { loadOptionsTexts } from '../core/texts/load-page.ts';
import { loadCatalogue } from '../core/texts/load.ts';
import { wordsIn, type WordOf } from '../core/texts/past.ts';

export interface Words {
  readonly language: Language;
  readonly t: TOf<typeof enOptions>;
  /** Null for a fault that this version no longer knows. */
  readonly titleOf: (fault: string) => string | null;
  readonly wordOf: WordOf;
}

export async function loadWords(language: Language): Promise<Words> {
  const [t, popups] = await Promise.all([loadOptionsTexts(language), loadCatalogue(language, [...families, 'repair'])]);
  const wordOf = wordsIn(popups);
  return { language, t, wordOf, titleOf: (fault) => wordOf(`fault.${fault}.title`) };
}
