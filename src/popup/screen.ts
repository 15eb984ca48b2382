import type { Diagnosis } from '../core/diagnosis.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Policy } from '../core/policy.ts';
import type { PrivateAnswer, PrivateTry } from '../core/private-try.ts';
import type { RepairState, Step } from '../core/repair.ts';

/** What stands in the active tab, as far as the browser lets us see it. */
export type TabKind =
  /** A site that can be looked at. */
  | 'page'
  /** The browser's own error page in place of the site. */
  | 'error-page'
  /** An error of the server, or of a proxy in front of it, in place of any page (status 500 and more). */
  | 'failing-page'
  /** Settings, new tab, the extension store, files: no extension may look. */
  | 'browser-page'
  /** An administrator's policy keeps extensions out. */
  | 'blocked'
  /** The look failed or nobody answered. */
  | 'no-answer';

/** What the worker last knew of the tab; a TabRecord, or the bare answer to a look. */
export interface Known {
  readonly diagnosis: Diagnosis;
  readonly atMs: number;
  readonly evidence?: Evidence;
}

export interface Input {
  readonly tab: TabKind;
  readonly record: Known | null;
  readonly repair: RepairState;
  /** What the user has asked for when the server is back, if anything. */
  readonly telling: 'tell' | 'bring' | null;
  /** A repair of the same origin is under way in another tab. */
  readonly elsewhere: boolean;
  /** "It still does not work", says the user over the proof. */
  readonly isDoubted: boolean;
  readonly tried: PrivateTry | null;
  /** When what can be put back here was removed; null: nothing can. */
  readonly undoMs: number | null;
  /** The tab is in a private window itself. */
  readonly isPrivate: boolean;
  readonly looking: boolean;
  /** While the browser shows its own error page, the server answers without cookies. */
  readonly answers: boolean;
  readonly watched: boolean;
  /** What an administrator has set. */
  readonly policy: Policy | undefined;
  /** A repair here needs the site's permission first. */
  readonly asksSite: boolean;
  /** Where the browser is too old for this Web-UI. */
  readonly browser: BrowserAdvice | null;
  /** The page's address was copied. */
  readonly copied: boolean;
  readonly now: number;
}

export interface BrowserAdvice {
  /** In place of the fault's own sentence. */
  readonly what?: string;
  readonly sentences: readonly string[];
  readonly advice: readonly string[];
  /** Said beside something else that is wrong. */
  readonly besides: string;
  /** Said once the address is copied. */
  readonly copied: string;
  /** Where its maker hands out newer ones. */
  readonly link: string | null;
}

export type Tone = 'good' | 'bad' | 'info' | 'busy';
export type ActionId = 'fix' | 'cancel' | 'doubt' | 'insist' | 'consent-yes' | 'consent-no' | 'tell' | 'bring' | 'stop-waiting' | 'reload-and-look' | 'look' | 'reload' | 'site-data' | 'undo' | 'report' | 'guide' | 'guide-jupyter' | 'guide-wsproxy' | 'update-browser' | 'bridge' | 'unbridge' | 'copy-address' | 'private' | PrivateAnswer;

export interface Action {
  readonly id: ActionId;
  readonly label: string;
  readonly kind: 'primary' | 'plain';
}

export interface StepLine {
  readonly id: string;
  readonly label: string;
  readonly outcome: Step['outcome'];
  readonly state: string;
}

/** One popup, in words. Pictures and colours follow from the tone. */
export interface Screen {
  readonly tone: Tone;
  readonly title: string;
  /** The first is the diagnosis. */
  readonly sentences: readonly string[];
  /** For a help desk to search; shown beside the diagnosis where something is wrong. */
  readonly code?: string;
  readonly actions: readonly Action[];
  readonly steps: readonly StepLine[];
  readonly proof?: string;
  /** What the fix does and costs, before it is clicked. */
  readonly hint?: string;
  /** What the user can do where we cannot. */
  readonly advice: readonly string[];
  /** Something that is on or under way, told in passing. */
  readonly note?: string;
  readonly offersWatch: boolean;
  /** "This is wrong" stands beside it. */
  readonly isDiagnosis: boolean;
}

/** "Always watch this site" is written to the profile, and so is offered in no private window. */
export const mayWatch = ({ watched, isPrivate }: Input): boolean => !watched && !isPrivate;

export const bare = { actions: [], steps: [], advice: [], offersWatch: false, isDiagnosis: false } as const satisfies Partial<Screen>;
