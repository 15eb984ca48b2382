import type { PastRepair } from '../history.ts';
import type { Catalogue, Language } from './index.ts';

/** One of the popup's words; null for one that this version no longer knows. */
export type WordOf = (key: string) => string | null;

export function wordsIn(catalogue: Partial<Catalogue>): WordOf {
  const known = new Map<string, unknown>(Object.entries(catalogue));
  return (key) => {
    const word = known.get(key);
    return typeof word === 'string' ? word : null;
  };
}

/** The reader's own way to write a time, in the language of the page. */
export const timeOf = (ms: number, { language }: { readonly language: Language }): string => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(ms);

/** What came of a past repair. */
export const outcomeOf = ({ outcome }: Pick<PastRepair, 'outcome'>, wordOf: WordOf): string => wordOf(outcome === 'fixed' ? 'fixed.title' : `end.${outcome}.title`) ?? outcome;

/** What was done of it. Nothing is in progress any more. */
export const stepsOf = ({ steps }: PastRepair, wordOf: WordOf): readonly string[] =>
  steps.map(({ remedy, outcome }) => `${wordOf(`remedy.${remedy}`) ?? remedy}: ${wordOf(`step.${outcome === 'running' ? 'stopped' : outcome}`) ?? outcome}`);
