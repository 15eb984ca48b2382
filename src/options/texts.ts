import type { enOptions } from '../core/texts/en-options.ts';
import { families } from '../core/texts/families.ts';
import type { Language, TOf } from '../core/texts/index.ts';
import { loadOptionsTexts } from '../core/texts/load-page.ts';
import { loadCatalogue } from '../core/texts/load.ts';

export interface Words {
  readonly language: Language;
  readonly t: TOf<typeof enOptions>;
  /** Null for a fault that this version no longer knows. */
  readonly titleOf: (fault: string) => string | null;
  /** One of the popup's words about a repair; null for one that this version no longer knows. */
  readonly wordOf: (key: string) => string | null;
}

export async function loadWords(language: Language): Promise<Words> {
  const [t, popups] = await Promise.all([loadOptionsTexts(language), loadCatalogue(language, [...families, 'repair'])]);
  const known = new Map(Object.entries(popups));
  const wordOf = (key: string): string | null => {
    const word = known.get(key);
    return typeof word === 'string' ? word : null;
  };
  return { language, t, wordOf, titleOf: (fault) => wordOf(`fault.${fault}.title`) };
}
