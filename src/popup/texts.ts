import { familyOf } from '../core/texts/families.ts';
import type { Language, T } from '../core/texts/index.ts';
import { loadTexts, type Part } from '../core/texts/load.ts';
import type { Presenter } from './present.ts';
import type { Input } from './screen.ts';

type Told = Pick<Input, 'tab' | 'record' | 'repair' | 'tried' | 'looking'>;

/** What it takes to tell it. */
export interface Speech {
  readonly t: T;
  /** What stands before the diagnosis, the first that has something to say. */
  readonly presenters: readonly Presenter[];
}

/** In the order in which they speak: what was tried in a private window, unless it is moot; then a repair; then what we add to an old browser; then what keeps us from looking. */
const presenters: readonly (readonly [Part, () => Promise<Presenter>])[] = [
  ['private', () => import('./present/private.ts').then(({ presentPrivateTry }) => presentPrivateTry)],
  ['repair', () => import('./present/repair.ts').then(({ presentRepair }) => presentRepair)],
  ['bridge', () => import('./present/bridge.ts').then(({ presentBridge }) => presentBridge)],
  ['unseen', () => import('./present/tab.ts').then(({ presentTab }) => presentTab)],
];

/** The codes of a browser that is too old for the page, and no more than that. */
const outdated: readonly string[] = ['WUR-81', 'WUR-82'];

/** The words that this takes beside those of every popup. */
export function partsFor({ tab, record, repair, tried, looking }: Told): readonly Part[] {
  const last = repair.phase === 'exhausted' ? repair.last : null;
  const codes = [record?.diagnosis, last].map((diagnosis) => (diagnosis?.verdict === 'faulty' ? diagnosis.code : null));
  const told = [...codes, repair.phase === 'idle' ? null : repair.run.code];
  const families = told.map((code) => (code === null ? null : familyOf(code)));
  const { verdict } = record?.diagnosis ?? {};
  const layout = record?.evidence?.layout;
  const isBridged = layout !== undefined && 'bridge' in layout && (layout.bridge === 'on' || layout.bridge === 'gave-up');
  const isUnseen = tab !== 'page' || (record === null ? !looking : verdict === 'cant-tell' || verdict === 'not-web-ui');
  const others = [tried === null ? null : 'private', isBridged || told.some((code) => code !== null && outdated.includes(code)) ? 'bridge' : null, repair.phase === 'idle' ? null : 'repair', isUnseen ? 'unseen' : null] as const;
  return [...new Set<Part | null>([...families, ...others])].filter((part) => part !== null).sort();
}

export async function loadSpeech(language: Language, parts: readonly Part[]): Promise<Speech> {
  const [t, loaded] = await Promise.all([loadTexts(language, parts), Promise.all(presenters.filter(([part]) => parts.includes(part)).map(([, load]) => load()))]);
  return { t, presenters: loaded };
}

/** Null until it is here; then `ready` is called. */
export function newTexts(language: Promise<Language>, ready: () => void): (told: Told) => Speech | null {
  const had = new Map<string, Speech | null>();
  return (told) => {
    const parts = partsFor(told);
    const key = parts.join();
    if (!had.has(key)) {
      had.set(key, null);
      void language.then((spoken) => loadSpeech(spoken, parts)).then((speech) => {
        had.set(key, speech);
        ready();
      });
    }
    return had.get(key) ?? null;
  };
}
