import type { T } from '../core/texts/index.ts';
import { presentDiagnosis } from './present/diagnosis.ts';
import { bare, type Input, type Screen } from './screen.ts';

/** Speaks of one thing; null where it has nothing to say. Those that few popups need come with their words (`texts.ts`). */
export type Presenter = (input: Input, t: T) => Screen | null;

/**
 * What the popup says, from what is known. Pure, and exhaustive over kinds of tab, verdicts, faults and phases.
 *
 * The presenters speak first, what keeps us from looking last of them; then the diagnosis, old ones included while a new look is under way.
 */
export function present(input: Input, t: T, presenters: readonly Presenter[]): Screen {
  const { record } = input;
  for (const presenter of presenters) {
    const screen = presenter(input, t);
    if (screen !== null) return screen;
  }
  if (record === null) return { ...bare, tone: 'busy', title: t('looking.title'), sentences: [] };
  return presentDiagnosis(record.diagnosis, input, t);
}
