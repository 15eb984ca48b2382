import { translator, type Catalogue, type FirstCatalogue, type Language, type T, type Texts } from './index.ts';

/** For extension pages: each language is a file of its own, on disk. A service worker may not `import()`. The words of one page only it loads itself. */
export const load: Record<Language, () => Promise<FirstCatalogue>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  ko: () => import('./ko.ts').then(({ ko }) => ko),
};

const loadPrivate: Record<Language, () => Promise<Omit<Catalogue, keyof FirstCatalogue>>> = {
  en: () => import('./en-private.ts').then(({ enPrivate }) => enPrivate),
  ko: () => import('./ko-private.ts').then(({ koPrivate }) => koPrivate),
};

/** All but the words around a private window, which few popups need: who has something to say of one asks for {@link loadWholeTexts}. */
export const loadTexts = async (language: Language): Promise<T> => translator<Texts>(language, (await load[language]()) as Catalogue);

export async function loadWholeTexts(language: Language): Promise<T> {
  const [first, rest] = await Promise.all([load[language](), loadPrivate[language]()]);
  return translator<Texts>(language, { ...first, ...rest });
}
