import type { enBrowser } from './en-browser.ts';
import type { Family } from './families.ts';
import { translator, type BrowserCatalogue, type Catalogue, type Language, type T, type Texts, type TOf } from './index.ts';

/** What a page may need beside the words that all have: a family's faults, the question about a private window, a repair, what we add to a browser, or why nothing can be told. */
export type Part = Family | 'private' | 'repair' | 'bridge' | 'unseen';
type Some = Partial<Catalogue>;

/** For extension pages: each part of a language is a file of its own, on disk. A service worker may not `import()`. */
const load: Record<Language, Record<'base' | Part, () => Promise<Some>>> = {
  en: {
    base: () => import('./en.ts').then(({ en }) => en),
    server: () => import('./en-server.ts').then(({ enServer }) => enServer),
    user: () => import('./en-user.ts').then(({ enUser }) => enUser),
    page: () => import('./en-page.ts').then(({ enPage }) => enPage),
    login: () => import('./en-login.ts').then(({ enLogin }) => enLogin),
    private: () => import('./en-private.ts').then(({ enPrivate }) => enPrivate),
    bridge: () => import('./en-bridge.ts').then(({ enBridge }) => enBridge),
    repair: () => import('./en-repair.ts').then(({ enRepair }) => enRepair),
    unseen: () => import('./en-unseen.ts').then(({ enUnseen }) => enUnseen),
  },
  ko: {
    base: () => import('./ko.ts').then(({ ko }) => ko),
    server: () => import('./ko-server.ts').then(({ koServer }) => koServer),
    user: () => import('./ko-user.ts').then(({ koUser }) => koUser),
    page: () => import('./ko-page.ts').then(({ koPage }) => koPage),
    login: () => import('./ko-login.ts').then(({ koLogin }) => koLogin),
    private: () => import('./ko-private.ts').then(({ koPrivate }) => koPrivate),
    bridge: () => import('./ko-bridge.ts').then(({ koBridge }) => koBridge),
    repair: () => import('./ko-repair.ts').then(({ koRepair }) => koRepair),
    unseen: () => import('./ko-unseen.ts').then(({ koUnseen }) => koUnseen),
  },
  ja: {
    base: () => import('./ja.ts').then(({ ja }) => ja),
    server: () => import('./ja-server.ts').then(({ jaServer }) => jaServer),
    user: () => import('./ja-user.ts').then(({ jaUser }) => jaUser),
    page: () => import('./ja-page.ts').then(({ jaPage }) => jaPage),
    login: () => import('./ja-login.ts').then(({ jaLogin }) => jaLogin),
    private: () => import('./ja-private.ts').then(({ jaPrivate }) => jaPrivate),
    bridge: () => import('./ja-bridge.ts').then(({ jaBridge }) => jaBridge),
    repair: () => import('./ja-repair.ts').then(({ jaRepair }) => jaRepair),
    unseen: () => import('./ja-unseen.ts').then(({ jaUnseen }) => jaUnseen),
  },
  th: {
    base: () => import('./th.ts').then(({ th }) => th),
    server: () => import('./th-server.ts').then(({ thServer }) => thServer),
    user: () => import('./th-user.ts').then(({ thUser }) => thUser),
    page: () => import('./th-page.ts').then(({ thPage }) => thPage),
    login: () => import('./th-login.ts').then(({ thLogin }) => thLogin),
    private: () => import('./th-private.ts').then(({ thPrivate }) => thPrivate),
    bridge: () => import('./th-bridge.ts').then(({ thBridge }) => thBridge),
    repair: () => import('./th-repair.ts').then(({ thRepair }) => thRepair),
    unseen: () => import('./th-unseen.ts').then(({ thUnseen }) => thUnseen),
  },
};

const loadBrowser: Record<Language, () => Promise<BrowserCatalogue>> = {
  en: () => import('./en-browser.ts').then(({ enBrowser }) => enBrowser),
  ko: () => import('./ko-browser.ts').then(({ koBrowser }) => koBrowser),
  ja: () => import('./ja-browser.ts').then(({ jaBrowser }) => jaBrowser),
  th: () => import('./th-browser.ts').then(({ thBrowser }) => thBrowser),
};

export async function loadCatalogue(language: Language, parts: readonly ('base' | Part)[]): Promise<Some> {
  const loaded = await Promise.all(parts.map((part) => load[language][part]()));
  return Object.assign({}, ...loaded) as Some;
}

/** The words that all pages have, and the parts that are asked for; of others it must not be asked for words. */
export const loadTexts = async (language: Language, parts: readonly Part[]): Promise<T> => translator<Texts>(language, (await loadCatalogue(language, ['base', ...parts])) as Catalogue);

export const loadBrowserTexts = async (language: Language): Promise<TOf<typeof enBrowser>> => translator<typeof enBrowser>(language, await loadBrowser[language]());
