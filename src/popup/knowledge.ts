import type { VNode } from 'preact';
import type { Diagnosis } from '../core/diagnosis.ts';
import { codesAt } from '../core/disputes.ts';
import type { PastRepair } from '../core/history.ts';
import type { Loss } from '../core/needs.ts';
import type { WebUiOrigin } from '../core/origin.ts';
import type { Policy, Received } from '../core/policy.ts';
import type { PrivateTry } from '../core/private-try.ts';
import { isUnderWay, type RepairState } from '../core/repair.ts';
import { localKeys, sessionKeys, type TabRecord } from '../core/storage.ts';
import type { Door, Tab } from './door.ts';
import { isWatched, pastOf, recall, repairIn, siteKeys, triedIn, undoIn, wishIn } from './recall.ts';
import type { ActionId, BrowserAdvice, Input, Known, TabKind } from './screen.ts';

const idle: RepairState = { phase: 'idle' };
export type Trouble = 'failed' | 'watch.denied' | 'fix.denied';

/** What the popup knows: read from storage, which is the truth, and followed there. */
export class Knowledge {
  tab: TabKind = 'page';
  record: Known | null = null;
  looking = true;
  answers = false;
  browser: BrowserAdvice | null = null;
  /** The loss that it is about. */
  private advisedOn: Loss | null = null;
  copied = false;
  watched = false;
  policy: Policy | undefined;
  desk: VNode | null = null;
  trouble: Trouble | null = null;
  /** The button whose message is under way. */
  pressed: ActionId | 'watch' | 'forget' | 'dispute' | null = null;
  origin: WebUiOrigin | null = null;
  /** Storage has been read: there is something true to paint. */
  recalled = false;
  /** Codes of the diagnoses that the user calls wrong here. */
  disputed: readonly string[] = [];
  /** The last repairs of this site, as they are shown. */
  past: VNode | null = null;
  /** The run whose proof the user doubts. */
  doubted: string | null = null;
  /** The browser has the user's permission for the site already. */
  protected isGranted = false;
  protected at: Tab = { id: -1, url: undefined, isPrivate: false, storeId: '' };
  /** The origin's repair, of whichever tab. */
  repair: RepairState = idle;
  /** Also of an error page, where there is no record to say so. */
  telling: Input['telling'] = null;
  /** What the user tried in a private window, or is about to. */
  tried: PrivateTry | null = null;
  undoMs: number | null = null;
  /** How often storage has spoken; an answer that is older than its last word is dropped. */
  protected stored = 0;

  constructor(
    protected readonly door: Door,
    private readonly paint: () => void,
    protected readonly now: () => number = Date.now,
  ) {}

  get input(): Input {
    const { tab, looking, watched, answers, browser, copied, tried, undoMs, at } = this;
    const mine = this.repair.phase === 'idle' || this.repair.run.tabId === this.tabId;
    return {
      tab,
      record: this.record,
      tried,
      undoMs,
      isPrivate: at.isPrivate,
      telling: this.telling,
      repair: mine ? this.repair : idle,
      elsewhere: !mine && isUnderWay(this.repair),
      looking,
      answers,
      browser,
      copied,
      watched,
      policy: this.policy,
      isDoubted: this.repair.phase === 'probation' && this.repair.run.id === this.doubted,
      asksSite: this.door.losesTabOnReload && !watched && !this.isGranted,
      now: this.now(),
    };
  }

  protected get tabId(): number {
    return this.at.id;
  }

  protected known(diagnosis: Diagnosis): Known {
    const { record } = this;
    const same = record?.diagnosis.verdict === diagnosis.verdict;
    return { ...(same ? record : {}), diagnosis, atMs: this.now() };
  }

  protected take(area: string, changed: Readonly<Record<string, unknown>>): void {
    const tabKey = sessionKeys.tab(this.tabId);
    const tellingKey = sessionKeys.telling(this.tabId);
    const [repairKey, triedKey, undoKey] = siteKeys(this.origin, this.at.storeId);
    if (area === 'local' && localKeys.watched in changed) this.watched = isWatched(changed[localKeys.watched], this.origin);
    if (area === 'local' && localKeys.history in changed) this.takePast(pastOf(changed[localKeys.history], this.origin));
    if (area === (this.at.isPrivate ? 'session' : 'local') && localKeys.disputes in changed) this.disputed = codesAt(changed[localKeys.disputes], this.origin);
    const said = area === 'session' ? changed : {};
    if (sessionKeys.policy in said) this.takePolicy((said[sessionKeys.policy] as Received | undefined)?.policy);
    if (tellingKey in said) this.telling = wishIn(said[tellingKey]);
    if (triedKey in said) this.tried = triedIn(said[triedKey]);
    if (undoKey in said) this.undoMs = undoIn(said[undoKey]);
    if (tabKey in said) this.takeRecord((said[tabKey] as TabRecord | undefined) ?? null);
    if (repairKey in said) {
      this.stored++;
      this.repair = repairIn(said[repairKey]);
    }
    this.paint();
  }

  /** An administrator may set something else while the popup is open. */
  protected takePolicy(policy: Policy | undefined): void {
    this.policy = policy;
    void this.door.helpDesk(policy).then((desk) => this.set({ desk }));
  }

  /** A repair that was broken off has done something, too; who looks later finds it here. */
  protected takePast(history: readonly PastRepair[]): void {
    void this.door.past(history, this.now()).then((past) => this.set({ past }));
  }

  private takeRecord(record: TabRecord | null): void {
    this.stored++;
    // Of a page that is no Web-UI nothing is stored, so its answer is all there is.
    if (record === null && this.record?.diagnosis.verdict === 'not-web-ui') return;
    // Where the error page stands, "tell me" is noted in the record of the page that was there before; that is no look.
    const isLook = record !== null && record.atMs !== this.record?.atMs;
    this.record = record;
    if (record === null) return;
    if (isLook) this.tab = 'page';
    void this.readBrowser();
    if (record.origin !== this.origin) void recall(this.door, { ...this.at, url: undefined }).then(({ history, ...recalled }) => {
        this.set(recalled);
        this.takePast(history);
      });
  }

  /** Most popups have no use for it. */
  protected async readBrowser(): Promise<void> {
    const { diagnosis } = this.record ?? {};
    const loss = diagnosis !== undefined && 'facts' in diagnosis ? (diagnosis.facts.outdated?.loss ?? null) : null;
    if (diagnosis === undefined || !('facts' in diagnosis) || loss === this.advisedOn) return;
    this.advisedOn = loss;
    try {
      this.set({ browser: loss === null ? null : await this.door.adviseOn(diagnosis.facts) });
    } catch (error) {
      console.debug('Web-UI Repair: the browser is not known', error);
    }
  }

  protected cannotLook(tab: TabKind): void {
    this.set({ tab, looking: false, recalled: true });
  }

  protected set(change: Partial<Pick<Knowledge, 'tab' | 'record' | 'looking' | 'answers' | 'trouble' | 'pressed' | 'repair' | 'telling' | 'tried' | 'undoMs' | 'origin' | 'watched' | 'recalled' | 'doubted' | 'browser' | 'copied' | 'desk' | 'past'>>): void {
    Object.assign(this, change);
    this.paint();
  }
}
