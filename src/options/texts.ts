import type { enOptions } from '../core/texts/en-options.ts';
import { translator, type Language, type OptionsCatalogue, type TOf } from '../core/texts/index.ts';
import { load } from '../core/texts/load.ts';

export interface Words {
  readonly language: Language;
  readonly t: TOf<typeof enOptions>;
  /** Null for a fault that this version no longer knows. */
  readonly titleOf: (fault: string) => string | null;
}

const loadOwn: Record<Language, () => Promise<OptionsCatalogue>> = {
  en: () => import('../core/texts/en-options.ts').then(({ enOptions }) => enOptions),
  ko: () => import('../core/texts/ko-options.ts').then(({ koOptions }) => koOptions),
};

export async function loadWords(language: Language): Promise<Words> {
  const [ours, popups] = await Promise.all([loadOwn[language](), load[language]()]);
  const titles = new Map(Object.entries(popups));
  return {
    language,
    t: translator<typeof enOptions>(language, ours),
    titleOf(fault) {
      const title = titles.get(`fault.${fault}.title`);
      return typeof title === 'string' ? title : null;
    },
  };
}
