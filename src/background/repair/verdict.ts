import type { SymptomId } from '../../content/detectors/index.ts';
import type { Run } from '../../core/repair.ts';
import { faults } from '../faults/index.ts';
import type { Sight } from './events.ts';

/**
 * What is wrong in the browser's stores and not to be seen on every page: from 26.3 to 26.8 the poisoned index answers only
 * "/", so that a healthy `/session` proves nothing. These must be seen to be gone (docs/architecture.md, verification).
 */
const hidden: readonly SymptomId[] = ['old-shell-precached', 'poisoned-precache'];

export type Verdict = 'cured' | 'broken' | 'undecided' | 'server' | 'page-gone';

/** Is the run's fault gone? Only detectors decide, only in a document loaded after the remedy. */
export function judge(run: Run, { diagnosis, findings, asked, atHome }: Sight): Verdict {
  if (diagnosis.verdict === 'faulty') {
    if (diagnosis.blame === 'browser') return 'broken';
    return diagnosis.blame === 'user' ? 'page-gone' : 'server';
  }
  if (diagnosis.verdict !== 'healthy' || !asked || !atHome) return 'undecided';
  if (run.scope === 'list' && diagnosis.scope !== 'list') return 'undecided';
  const all: readonly SymptomId[] = faults[run.fault].all;
  const isGone = hidden.every((id) => !all.includes(id) || findings[id] === 'absent' || findings[id] === 'inapplicable');
  return isGone ? 'cured' : 'undecided';
}

export const isRelapse = (run: Run, { diagnosis }: Sight): boolean => diagnosis.verdict === 'faulty' && diagnosis.fault === run.fault;
