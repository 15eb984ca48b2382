import type { SymptomId } from '../../content/detectors/index.ts';
import type { Run } from '../../core/repair.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import type { Fault } from '../faults/fault.ts';
import { faults } from '../faults/index.ts';
import type { Sight } from './events.ts';

/**
 * What is wrong in the browser's stores and not to be seen on every page: from 26.3 to 26.8 the poisoned index answers only
 * "/", so that a healthy `/session` proves nothing; and a page works without its cookie. These must be seen to be gone (docs/architecture.md, verification).
 */
const hidden: readonly SymptomId[] = ['old-shell-precached', 'poisoned-precache', 'lost-cookie'];

export type Verdict = 'cured' | 'broken' | 'undecided' | 'server' | 'page-gone';

/** Is the run's fault gone? Only detectors decide, only in a document loaded after the remedy. */
export function judge(run: Run, { diagnosis, findings, asked, atHome }: Sight): Verdict {
  if (diagnosis.verdict === 'faulty') {
    const isOver: boolean = isEnd(run, diagnosis);
    if (isOver) return asked && atHome && findings['live-session'] === 'absent' ? 'cured' : 'undecided';
    if (diagnosis.blame === 'browser') return 'broken';
    return diagnosis.blame === 'user' ? 'page-gone' : 'server';
  }
  if (diagnosis.verdict !== 'healthy' || !asked || !atHome) return 'undecided';
  if (run.scope === 'list' && diagnosis.scope !== 'list') return 'undecided';
  const all: readonly SymptomId[] = faults[run.fault].all;
  const isGone = hidden.every((id) => !all.includes(id) || findings[id] === 'absent' || findings[id] === 'inapplicable');
  return isGone ? 'cured' : 'undecided';
}

/** Some faults are over when nobody is signed in any more. */
export const isEnd = (run: Run, diagnosis: Diagnosis): diagnosis is Extract<Diagnosis, { verdict: 'faulty' }> => diagnosis.verdict === 'faulty' && (faults[run.fault] as Fault).leadsTo === diagnosis.fault;

export const isRelapse = (run: Run, { diagnosis }: Sight): boolean => diagnosis.verdict === 'faulty' && diagnosis.fault === run.fault;
