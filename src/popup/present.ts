import type { T } from '../core/texts/index.ts';
import { presentDiagnosis } from './present/diagnosis.ts';
import { presentPrivateTry } from './present/private.ts';
import { presentRepair } from './present/repair.ts';
import { presentLooking, presentTab } from './present/tab.ts';
import type { Input, Screen } from './screen.ts';

/**
 * What the popup says, from what is known. Pure, and exhaustive over kinds of tab, verdicts, faults and phases.
 *
 * What was tried in a private window speaks first, unless it is moot; then a repair; then what keeps us from looking; then the
 * diagnosis, old ones included while a new look is under way.
 */
export function present(input: Input, t: T): Screen {
  const { tab, record, looking } = input;
  const screen = presentPrivateTry(input, t) ?? presentRepair(input, t) ?? (tab === 'page' ? null : presentTab(tab, input, t));
  if (screen !== null) return screen;
  if (record === null) return looking ? presentLooking(t) : presentTab('no-answer', input, t);
  const said = presentDiagnosis(record.diagnosis, input, t);
  const isCancelled = input.repair.phase === 'exhausted' && input.repair.reason === 'cancelled';
  return isCancelled && said.note === undefined ? { ...said, note: t('end.cancelled.title') } : said;
}
