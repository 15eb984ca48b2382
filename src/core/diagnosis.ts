import type { FaultId } from '../background/faults/index.ts';
import type { RemedyId } from '../background/remedies/index.ts';
import type { Feature, Loss } from './needs.ts';
import type { Cost } from './remedy.ts';

/** Who can mend it. Only `browser` faults have a plan; `user` and `network` are states, not breakage. */
export type Blame = 'browser' | 'server' | 'network' | 'user';

/** The few numbers that sentences are made with. */
export interface Facts {
  /** Version of the page, e.g. "26.8.0". */
  readonly version: string | null;
  /** Version that the server has now, where it was asked. */
  readonly serverVersion: string | null;
  /** Sessions shown: the list's own total where it names one, else the rows on screen. Null where there is no list. */
  readonly sessionsShown: number | null;
  /** Sessions that the server counts for the same project and filter; null when not asked or not known to be comparable. */
  readonly sessionsOnServer: number | null;
  /** The page asks for a login although its session is alive: nobody need type a password. */
  readonly needsNoLogin: boolean;
  /** The server's cookie is likely to be for https only, and this page is on plain http. */
  readonly cookieForHttps: boolean;
  /** Status of the failing answer, where that is what is wrong; 0 = no answer. */
  readonly status: number | null;
  /** The browser lacks what this release needs, and it shows; whatever else is wrong. */
  readonly outdated: Outdated | null;
}

export interface Outdated {
  /** What is seen of it. */
  readonly loss: Loss;
  /** What would have to be supplied. */
  readonly missing: readonly Feature[];
  /** All that a browser must have to be free of this loss and of worse. */
  readonly needed: readonly Feature[];
}

export interface Faulty {
  readonly verdict: 'faulty';
  readonly fault: FaultId;
  /** Stable, searchable by a help desk, e.g. "WUR-21". */
  readonly code: string;
  readonly blame: Blame;
  /** Remedies in order; empty where nothing here can mend it. */
  readonly plan: readonly RemedyId[];
  /** The dearest cost among the plan's steps. */
  readonly cost: Cost;
  readonly facts: Facts;
  /** The page (its list, or as much as is there) works all the same: no sign of alarm, and no proof against a repair of something else. */
  readonly works?: 'list' | 'page';
}

export type Diagnosis =
  | { readonly verdict: 'healthy'; readonly scope: 'list' | 'page'; readonly facts: Facts }
  /** Loading, within patience. */
  | { readonly verdict: 'waiting'; readonly facts: Facts }
  | { readonly verdict: 'cant-tell'; readonly reason: CantTell; readonly facts: Facts }
  | Faulty
  | { readonly verdict: 'not-web-ui' };

/**
 * Something keeps the page from working, by whose fault ever: worth a word over the page. Not what is the user's own doing or the network's, nor where nothing
 * can be mended and nothing answered, since nobody knows who held the answer.
 */
export function isInTheWay(diagnosis: Diagnosis): diagnosis is Faulty {
  if (diagnosis.verdict !== 'faulty' || diagnosis.works !== undefined) return false;
  const { plan, blame, facts } = diagnosis;
  return plan.length > 0 || ((blame === 'browser' || blame === 'server') && facts.status !== 0);
}

/** The page works, whatever else there is to tell of it. */
export const isWell = (diagnosis: Diagnosis): boolean => diagnosis.verdict === 'healthy' || (diagnosis.verdict === 'faulty' && diagnosis.works !== undefined);

/** What a click here can mend, and what is in the user's way: worth a sign. */
export const isRepairable = (diagnosis: Diagnosis): diagnosis is Faulty => diagnosis.verdict === 'faulty' && diagnosis.plan.length > 0 && diagnosis.works === undefined;

export type CantTell =
  /** We came after the page had begun to load, and what is seen now proves nothing. */
  | 'came-late'
  /** Something is wrong but the server has not been asked yet. */
  | 'not-asked'
  /** Nothing is seen to be wrong, but the server did not give what it was asked for just now. */
  | 'unanswered'
  /** What was seen fits no fault that we know. */
  | 'unknown-pattern';
