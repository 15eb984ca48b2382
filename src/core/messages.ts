import type { BannerWords, Press } from './banner.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Evidence } from './evidence.ts';
import type { WebUiOrigin } from './origin.ts';
import type { PrivateAnswer } from './private-try.ts';
import type { RepairState } from './repair.ts';
import type { Answered, Choice, Cleared, GivenBack, SiteData } from './site-data.ts';
import type { GuideOpened, GuideSite, GuideWish, PointWords, Target } from './guide.ts';
import type { KeptSheets } from './kept-sheets.ts';
import type { FaultId } from '../background/faults/index.ts';
import type { RemedyId } from '../background/remedies/index.ts';

/**
 * One map per direction, typed as functions. Tab and origin are never fields of a message from a page: the router takes
 * them from `sender`. Every answer is `{value}` or `{error}`.
 */
export interface FromContent {
  /** The entry script stands on a page with a strong mark and asks for the rest of the content script. */
  marked(): void;
  /** There is something to ask the server, and the part of the content script that asks is not there yet. */
  needsProbe(): void;
  /** The browser lacks what `content/bridge.ts` supplies; answered when that is there, if the user wants it here. */
  needsBridge(lacks: { popover: boolean }): void;
  /** What earlier visits have kept of the sheets of this release. */
  keptSheets(of: { release: string }): KeptSheets;
  /** Some of them are to be read, and what reads them is not there yet. */
  needsTransform(): void;
  keepSheets(of: { release: string; sheets: KeptSheets }): void;
  /** A look whose result differs from the last one reported, or that was asked for. */
  report(look: { evidence: Evidence; asked: boolean }): void;
  /** A remedy in the page is done. It says no more than that: what came of it is asked for, by the key. */
  acted(): void;
  /** A button of the banner was pressed by the user's own hand. */
  pressed(on: { press: Press }): void;
}

export interface FromExtensionPage {
  look(of: { tabId: number }): Diagnosis | null;
  /** Starts the plan of `fault`, if that is what the tab has now. `consent`: the user has accepted losing unsaved work in this tab. */
  fix(at: { tabId: number; consent: boolean; fault: FaultId | null }): RepairState;
  cancel(at: { tabId: number }): RepairState;
  /** What was proved is not so, says the user: the next step of the same plan. What a reload loses was said before. */
  insist(at: { tabId: number }): RepairState;
  /** "This is wrong", or not any more. */
  dispute(at: { tabId: number; code: string; isWrong: boolean }): void;
  /** After `permissions.request` was granted: watch this tab's origin from now on. */
  watch(at: { tabId: number }): void;
  /** `bring`: and load the page again, where it asks for a login that nobody needs. */
  tellWhenBack(at: { tabId: number; bring: boolean }): void;
  /** Takes either wish back. */
  stopWaiting(at: { tabId: number }): void;
  /** Opens the tab's site in a private window, so that the user can tell whether a sign-in succeeds there. */
  tryPrivately(at: { tabId: number }): void;
  answerPrivately(at: { tabId: number; answer: PrivateAnswer }): void;
  /** The site is left as this browser shows it, from now on. */
  unbridge(at: { tabId: number }): void;
  /** Does the server answer without cookies, while the browser shows its own error page? */
  isAnswering(at: { tabId: number }): boolean;
  forget(at: { tabId: number }): void;
  /** From the options. After `permissions.request` was granted, where the browser tells nothing new: another port of the host had it. */
  watchSite(of: { origin: WebUiOrigin }): void;
  forgetSite(of: { origin: WebUiOrigin }): void;
  /** Takes a "not now" of the banner back. */
  showAgain(of: { origin: WebUiOrigin; fault: FaultId | null }): void;
  /** Takes a "This is wrong" back. */
  agree(of: { origin: WebUiOrigin; code: string }): void;
  /** What this browser keeps for the site in the tab, by name and size. */
  siteData(of: { tabId: number }): SiteData;
  /** Removes what the user has ticked, and no more. */
  clearSiteData(at: { tabId: number; choice: Choice }): Answered<Cleared>;
  /** The Web-UI that the guide is opened for; null where the tab shows none. */
  guideSite(of: { tabId: number }): GuideSite | null;
  /** Opens a page of that Web-UI in its tab, and points at a button there. `consent`: the user has accepted losing unsaved work in this tab. */
  guideOpen(at: { tabId: number; wish: GuideWish; consent: boolean }): GuideOpened;
  giveBackSiteData(at: { tabId: number }): Answered<GivenBack>;
  /** Gives back what was removed last, by a plan or on the page of the site's data, in a tab that shows the site. */
  undo(of: { origin: WebUiOrigin }): Answered<GivenBack>;
}

export interface ToContent {
  /**
   * Look now, and ask the server too; answers with the evidence. `project`: the id of the project that the page shows, as
   * the page's own client names it (a UUID, checked), or null; only with it the server's count is comparable.
   */
  look(how: { project: string | null }): Evidence;
  /** `tabs.onUpdated` saw another address (an isolated script does not see `pushState`). */
  moved(): void;
  /** The permission was taken back, or the site is watched no longer: take everything away. Said to all tabs, and heard in those of `origin`. */
  leave(of: { origin: WebUiOrigin }): void;
  /** What the bridge has added is taken away. Heard in tabs of `origin`. */
  unbridge(of: { origin: WebUiOrigin; hasFailed: boolean }): void;
  /** Could a reload lose something that the user typed? `logins`: a half-typed login is something, too. */
  unsaved(how: { logins?: boolean }): 'yes' | 'no' | 'cant-tell';
}

export interface ToBanner {
  /** Shown in a document of `origin` only; null takes it away. */
  banner(what: { origin: WebUiOrigin; words: BannerWords | null }): boolean;
}

export interface ToPoint {
  /** In a document of `origin` only. Outlines, and never presses. */
  point(at: { origin: WebUiOrigin; target: Target; words: PointWords }): boolean;
}

export interface ToAct {
  /** Done in a document of `origin` only: the tab may have gone elsewhere meanwhile. The same `key` is done once in a document, however often it is asked for. */
  act(what: { remedy: RemedyId; key: string; origin: WebUiOrigin }): { done: boolean; detail: Record<string, number> };
}

/** Those of our own pages that are about a site, and about no tab. */
export type AboutSite = { [K in keyof FromExtensionPage]: Parameters<FromExtensionPage[K]>[0] extends { origin: WebUiOrigin } ? K : never }[keyof FromExtensionPage];

export type Messages<M> = { [K in keyof M]: M[K] extends (arg: infer A) => unknown ? { type: K } & ([A] extends [undefined] ? object : A) : never }[keyof M];
/** What the worker says to a page's content scripts, each heard by the one that knows it. */
export type ToPage = Messages<ToContent & ToBanner & ToPoint & ToAct>;
export type Answer<T> = { readonly value: T } | { readonly error: string };
