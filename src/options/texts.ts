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
}

export async function loadWords(language: Language): Promise<Words> {
  const [t, popups] = await Promise.all([loadOptionsTexts(language), loadCatalogue(language, families)]);
  const titles = new Map(Object.entries(popups));
  return {
    language,
    t,
    titleOf(fault) {
      const title = titles.get(`fault.${fault}.title`);
      return typeof title === 'string' ? title : null;
    },
  };
}
