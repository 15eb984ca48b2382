import { translator, type Catalogue, type Language, type T } from './index.ts';

const load: Record<Language, () => Promise<Catalogue>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  ko: () => import('./ko.ts').then(({ ko }) => ko),
};

/** For extension pages: each language is a file of its own, on disk. A service worker may not `import()`. */
export const loadTexts = async (language: Language): Promise<T> => translator(language, await load[language]());
