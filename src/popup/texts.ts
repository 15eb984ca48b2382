import { familyOf } from '../core/texts/families.ts';
import type { Language, T } from '../core/texts/index.ts';
import { loadTexts, type Part } from '../core/texts/load.ts';
import type { Input } from './screen.ts';

type Told = Pick<Input, 'record' | 'repair' | 'tried'>;

/** The words that this takes beside those of every popup. */
export function partsFor({ record, repair, tried }: Told): readonly Part[] {
  const last = repair.phase === 'exhausted' ? repair.last : null;
  const codes = [record?.diagnosis, last].map((diagnosis) => (diagnosis?.verdict === 'faulty' ? diagnosis.code : null));
  const families = [...codes, repair.phase === 'idle' ? null : repair.run.code].map((code) => (code === null ? null : familyOf(code)));
  return [...new Set<Part | null>([...families, tried === null ? null : 'private'])].filter((part) => part !== null).sort();
}

/** The words for what is to be told, or null until they are here; then `ready` is called. */
export function newTexts(language: Promise<Language>, ready: () => void): (told: Told) => T | null {
  const had = new Map<string, T | null>();
  return (told) => {
    const parts = partsFor(told);
    const key = parts.join();
    if (!had.has(key)) {
      had.set(key, null);
      void language.then((spoken) => loadTexts(spoken, parts)).then((t) => {
        had.set(key, t);
        ready();
      });
    }
    return had.get(key) ?? null;
  };
}
