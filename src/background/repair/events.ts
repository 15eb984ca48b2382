import type { Findings } from '../../content/detectors/detect.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import type { DocumentId, RepairState, Run } from '../../core/repair.ts';
import type { RemedyId } from '../remedies/index.ts';

/** What one look proved, and in which document. */
export interface Sight {
  readonly document: DocumentId;
  readonly diagnosis: Diagnosis;
  readonly findings: Findings;
  /** The page stands where the fault was seen. */
  readonly atHome: boolean;
  /** The server was asked too; only then "healthy" proves a cure. */
  readonly asked: boolean;
  /** How long the document has been visible and awake. */
  readonly awakeMs: number;
}

export type Consent = Extract<RepairState, { phase: 'awaiting-consent' }>['because'];

/**
 * `document` is the one that the tab shows now: the next page load leaves it. `findings` are the newest known, null when
 * there are none: then no step can be ruled out.
 */
export type RepairEvent =
  | { readonly type: 'start'; readonly run: Run; readonly ask: Consent | null; readonly document: DocumentId; readonly findings: Findings | null }
  /** The ledger has had its runs for this hour. */
  | { readonly type: 'refused'; readonly run: Run; readonly last: Diagnosis | null }
  | { readonly type: 'consented'; readonly document: DocumentId; readonly findings: Findings | null }
  /** The user says that what was proved is not so. */
  | { readonly type: 'insisted'; readonly where: string; readonly document: DocumentId }
  /** `sight`: of a step that could not be done, the page as it is now; null where it cannot be seen. */
  | { readonly type: 'acted'; readonly step: number; readonly ok: boolean; readonly canUndo?: boolean; readonly document: DocumentId; readonly sight: Sight | null }
  /** A page load is complete. */
  | { readonly type: 'loaded'; readonly document: DocumentId }
  /** A page load ended where nobody can look: the browser's own error page, or another site. */
  | { readonly type: 'unseen'; readonly sameOrigin: boolean }
  | { readonly type: 'seen'; readonly sight: Sight }
  | { readonly type: 'deadline'; readonly document: DocumentId; readonly isLoading: boolean; readonly sight: Sight | null }
  /** The worker was restarted; what it was doing may or may not have happened. */
  | { readonly type: 'woke'; readonly document: DocumentId; readonly isLoading: boolean }
  | { readonly type: 'cancel' }
  | { readonly type: 'tab-closed' }
  | { readonly type: 'permission-lost' };

/** Done by `run.ts`, in this order, after the state is stored. */
export type Effect =
  /** Idempotent: the same run is counted once. */
  | { readonly type: 'record'; readonly run: Run }
  | { readonly type: 'alarm'; readonly atMs: number }
  | { readonly type: 'no-alarm' }
  | { readonly type: 'apply'; readonly step: number; readonly remedy: RemedyId }
  /** An ordinary page load. */
  | { readonly type: 'navigate'; readonly where: string }
  /** Look again, with the server asked. */
  | { readonly type: 'look' };

export interface Next {
  readonly state: RepairState;
  readonly effects: readonly Effect[];
}
