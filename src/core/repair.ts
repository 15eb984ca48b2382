import type { FaultId } from '../background/faults/index.ts';
import type { RemedyId } from '../background/remedies/index.ts';
import type { Diagnosis, Facts } from './diagnosis.ts';
import type { WebUiOrigin } from './origin.ts';

/** One run of one plan on one tab. Serialisable; kept per origin, so that a worker that dies carries on. */
export interface Run {
  readonly id: string;
  readonly origin: WebUiOrigin;
  readonly tabId: number;
  readonly isPrivate: boolean;
  readonly trigger: 'click' | 'self';
  readonly fault: FaultId;
  readonly code: string;
  /** Version of the page when the fault was seen; the ledger counts runs per fault, origin and build. */
  readonly build: string | null;
  /** The address where the fault was seen; verification goes back there. Never leaves `storage.session`. */
  readonly where: string;
  /** Where the fault was seen: on a session list, only a healthy list is a proof. Absent = `page`. */
  readonly scope?: 'list' | 'page';
  readonly startedMs: number;
  readonly steps: readonly Step[];
  /** Page loads so far, verification included. At most 6. */
  readonly navigations: number;
  /** What a step removed is kept, and given back on the page of the site's data. */
  readonly canUndo?: true;
}

export interface Step {
  readonly remedy: RemedyId;
  readonly outcome: 'planned' | 'running' | 'no-cure' | 'cured' | 'skipped' | 'failed';
}

export type EndReason =
  /** Every step was tried; the fault is still there. */
  | 'plan-over'
  /** A step could not be done, or none was of use: page or server were not as it needs them. */
  | 'not-done'
  /** Cured, then broken again while being watched. */
  | 'relapse'
  /** The fault has become the server's. */
  | 'server'
  /** The page is another now: signed out, another site, tab closed. */
  | 'page-gone'
  | 'cancelled'
  /** The next step was switched off meanwhile, by an administrator or in the options. */
  | 'forbidden'
  /** 4 steps or 6 navigations are used up. */
  | 'limit'
  /** The same fault was repaired within the hour; only a click may start another run. */
  | 'loop-guard';

/**
 * Tells one loaded document of a tab from the next, also across the worker's death. `from` in a phase is the document that
 * the phase wants to leave: as long as the tab shows it, the page load has not happened, and what it says proves nothing.
 */
export type DocumentId = string | null;

/** `transition` moves between these; each phase has only its own fields. */
export type RepairState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'awaiting-consent'; readonly run: Run; readonly because: 'unsaved-work' }
  | { readonly phase: 'applying'; readonly run: Run; readonly step: number; readonly deadlineMs: number; readonly from?: DocumentId }
  | { readonly phase: 'verifying'; readonly run: Run; readonly step: number; readonly deadlineMs: number; readonly from?: DocumentId }
  | { readonly phase: 'probation'; readonly run: Run; readonly proof: Proof; readonly untilMs: number }
  | { readonly phase: 'exhausted'; readonly run: Run; readonly reason: EndReason; readonly last: Diagnosis | null };

/** A question that nobody answered is not under way: it keeps neither a look nor another tab waiting. */
export const isUnderWay = (state: RepairState): state is Extract<RepairState, { phase: 'applying' | 'verifying' }> => state.phase === 'applying' || state.phase === 'verifying';

/** What is cured by adding what the browser lacks. */
export const bridgeFaults: readonly FaultId[] = ['outdated-browser', 'missing-brand'];

/** What the browser lacks was added, for however long. */
export const hasBridged = ({ steps }: Run): boolean => steps.some(({ remedy, outcome }) => remedy === 'bridge' && (outcome === 'running' || outcome === 'no-cure' || outcome === 'cured'));

/** What the detectors said after an ordinary navigation to the place of the fault. */
export interface Proof {
  readonly provedMs: number;
  readonly facts: Facts;
  /** What was to be reached was not a working page but a clean login panel. */
  readonly signedOut?: true;
  /** From the click to the proof. */
  readonly tookMs: number;
}
