import type { SymptomId } from '../../content/detectors/index.ts';
import type { Blame } from '../../core/diagnosis.ts';
import type { RemedyId } from '../remedies/index.ts';

/** A cause, read off symptoms. What could not be told rules nothing out: `none` needs a clear `absent`. */
export interface Fault {
  /** Stable; a help desk searches for it. Never reused. */
  readonly code: `WUR-${number}`;
  readonly blame: Blame;
  readonly all: readonly SymptomId[];
  /** At least one of these; no condition when empty. */
  readonly any: readonly SymptomId[];
  readonly none: readonly SymptomId[];
  /** Ruled out by one of these if it is there; what could not be told does not count. */
  readonly unless?: readonly SymptomId[];
  /** Cheapest first; empty where nothing in this browser can mend it. */
  readonly plan: readonly RemedyId[];
  /** Cured is also this: nobody is signed in, and a login can be tried. Absent = healthy alone. */
  readonly leadsTo?: 'signed-out';
  /** The page works all the same, or does so where this symptom is present: told to who asks, after everything else, and never a sign of alarm. */
  readonly works?: true | SymptomId;
  /** The same, so long as none of these is seen. */
  readonly worksWithout?: readonly SymptomId[];
}
