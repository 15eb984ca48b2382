import type { SymptomId } from '../../content/detectors/index.ts';
import type { Cost } from '../../core/remedy.ts';

/** One act. Idempotent. What it does in the page is in `content/acts`. */
export interface Remedy {
  readonly cost: Cost;
  /** Done in the page by one of three scripts (`content/act-*.ts`: no page needs two at once), by a load of the worker's, by the bridge from the next load on, or not at all (the verifying reload is the act). */
  readonly by: 'act-files' | 'act-stored' | 'act-login' | 'worker' | 'bridge' | 'verification';
  /** Skipped when one of these is clearly absent: there would be nothing to act on. */
  readonly needs: readonly SymptomId[];
  /** Skipped when one of these is present: it is known not to help. */
  readonly uselessIf: readonly SymptomId[];
  /** The keys of localStorage that it removes and that the user can have back for an hour (`site-data/undo.ts`). */
  readonly takes?: readonly string[];
}
