import type { T } from '../core/texts/index.ts';
import { presentDiagnosis } from './present/diagnosis.ts';
import { presentLooking, presentTab } from './present/tab.ts';
import type { Input, Screen } from './screen.ts';

/** Speaks of one thing; null where it has nothing to say. Those that few popups need come with their words (`texts.ts`). */
export type Presenter = (input: Input, t: T) => Screen | null;

/**
 * What the popup says, from what is known. Pure, and exhaustive over kinds of tab, verdicts, faults and phases.
 *
 * The presenters speak first; then what keeps us from looking; then the diagnosis, old ones included while a new look is under way.
 */
export function present(input: Input, t: T, presenters: readonly Presenter[]): Screen {
  const { tab, record, looking } = input;
  for (const presenter of presenters) {
    const screen = presenter(input, t);
    if (screen !== null) return screen;
  }
  if (tab !== 'page') return presentTab(tab, input, t);
  if (record === null) return looking ? presentLooking(t) : presentTab('no-answer', input, t);
  const said = presentDiagnosis(record.diagnosis, input, t);
  const reason = input.repair.phase === 'exhausted' ? input.repair.reason : null;
  const isLeftAsItWas = reason === 'cancelled' || reason === 'not-done';
  return isLeftAsItWas && said.note === undefined ? { ...said, note: t(reason === 'cancelled' ? 'end.cancelled.title' : 'end.not-done.what') } : said;
}
