import type { Diagnosis } from '../core/diagnosis.ts';
import { hostPatternOf, type WebUiOrigin } from '../core/origin.ts';
import type { RepairState } from '../core/repair.ts';
import { localKeys, sessionKeys, type TabRecord } from '../core/storage.ts';
import { kindOfRefusal, type Door } from './door.ts';
import { isWatched, recall, repairIn } from './recall.ts';
import type { ActionId, Input, Known, TabKind } from './screen.ts';

const idle: RepairState = { phase: 'idle' };
export type Trouble = 'failed' | 'watch.denied';

/** What the popup knows, and what its buttons do. Storage is the truth; messages only ask for something to happen. */
export class PopupState {
  tab: TabKind = 'page';
  record: Known | null = null;
  looking = true;
  watched = false;
  trouble: Trouble | null = null;
  /** The button whose message is under way. */
  pressed: ActionId | 'watch' | null = null;
  origin: WebUiOrigin | null = null;
  /** Storage has been read: there is something true to paint. */
  recalled = false;
  /** The code of the diagnosis that the user calls wrong; for as long as this popup is open, and stored nowhere. */
  hidden: string | null = null;
  private tabId = -1;
  private url: string | undefined;
  /** The origin's repair, of whichever tab. */
  repair: RepairState = idle;
  /** Told by the worker's answer where there is no record to say so. */
  telling = false;
  private stored = 0;

  constructor(
    private readonly door: Door,
    private readonly paint: () => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** Paints from storage alone; only then asks for a fresh look. */
  async start(): Promise<void> {
    this.door.onStored((area, changed) => this.take(area, changed));
    const tab = await this.door.tab();
    if (tab === null) return this.cannotLook('browser-page');
    this.tabId = tab.id;
    this.url = tab.url;
    Object.assign(this, await recall(this.door, tab.id, tab.url), { recalled: true });
    if (tab.url !== undefined && this.origin === null) return this.cannotLook('browser-page');
    this.paint();
    await this.look();
  }

  get input(): Input {
    const { tab, looking, watched } = this;
    const mine = this.repair.phase === 'idle' || this.repair.run.tabId === this.tabId;
    const record = this.record === null || !this.telling ? this.record : { ...this.record, telling: true };
    return {
      tab,
      record,
      repair: mine ? this.repair : idle,
      elsewhere: !mine && isUnderWay(this.repair),
      looking,
      watched,
      now: this.now(),
    };
  }

  /** Every second while something is under way, so that a late step is told and a page that loads is looked at again. */
  tick(seconds: number): void {
    if (this.record?.diagnosis.verdict === 'waiting' && !this.looking && seconds % 3 === 0) void this.ask();
    this.paint();
  }

  async look(): Promise<void> {
    // The verification looks by itself; a second look in its middle would only be in its way.
    if (isUnderWay(this.input.repair)) return this.set({ looking: false });
    this.set({ looking: true, tab: 'page' });
    try {
      await this.door.inject(this.tabId, ['content/entry.js', 'content/look.js']);
    } catch (error) {
      return this.cannotLook(kindOfRefusal(String(error), this.url));
    }
    await this.ask();
  }

  hide(hidden: string | null): void {
    this.set({ hidden });
  }

  async press(id: ActionId): Promise<void> {
    if (this.pressed !== null) return;
    this.set({ pressed: id, trouble: null });
    try {
      await this.act(id);
    } catch {
      this.trouble = 'failed';
    }
    this.set({ pressed: null });
  }

  /** Called straight from the click, up to the browser's question nothing is awaited: the gesture would be spent. */
  async watch(): Promise<void> {
    const { door, origin } = this;
    if (origin === null) return;
    door.rememberWatch(origin);
    const asked = door.requestSite(hostPatternOf(origin));
    this.set({ pressed: 'watch', trouble: null });
    try {
      if (await asked) {
        await door.send('watch', { tabId: this.tabId });
        this.watched = true;
      } else {
        door.forgetWatch();
        this.trouble = 'watch.denied';
      }
    } catch {
      this.trouble = 'failed';
    }
    this.set({ pressed: null });
  }

  private async act(id: ActionId): Promise<void> {
    const { door, tabId } = this;
    switch (id) {
      case 'fix':
      case 'fix-again':
        return this.steer(door.send('fix', { tabId, consent: false }));
      case 'consent-yes':
        return this.steer(door.send('fix', { tabId, consent: true }));
      case 'consent-no':
      case 'cancel':
        return this.steer(door.send('cancel', { tabId }));
      case 'tell':
        await door.send('tellWhenBack', { tabId });
        return this.set({ telling: true, record: this.record ?? { diagnosis: { verdict: 'not-web-ui' }, telling: true, atMs: this.now() } });
      case 'look':
        return this.look();
      case 'reload':
      case 'reload-and-look':
        return this.reloadAndLook();
    }
  }

  /** The listeners go in as soon as the new page begins, so that this time nothing is missed. */
  private async reloadAndLook(): Promise<void> {
    const { started, ended } = this.door.reload(this.tabId);
    this.set({ record: null, looking: true, tab: 'page' });
    await started;
    await this.door.inject(this.tabId, ['content/entry.js']).catch(() => undefined);
    await ended;
    await this.look();
  }

  /** What storage said meanwhile is newer than the answer. */
  private async steer(answer: Promise<RepairState>): Promise<void> {
    const before = this.stored;
    const repair = await answer;
    if (this.stored === before) this.set({ repair });
  }

  private async ask(): Promise<void> {
    const before = this.stored;
    try {
      const diagnosis = await this.door.send('look', { tabId: this.tabId });
      if (this.stored === before && diagnosis !== null) this.record = this.known(diagnosis);
    } catch {
      if (this.record === null) this.tab = 'no-answer';
    }
    this.set({ looking: false });
  }

  private known(diagnosis: Diagnosis): Known {
    const { record } = this;
    const same = record?.diagnosis.verdict === diagnosis.verdict;
    return { ...(same ? record : {}), diagnosis, telling: record?.telling ?? false, atMs: this.now() };
  }

  private take(area: string, changed: Readonly<Record<string, unknown>>): void {
    const tabKey = sessionKeys.tab(this.tabId);
    const repairKey = this.origin === null ? null : sessionKeys.repair(this.origin);
    if (area === 'local' && localKeys.watched in changed) this.watched = isWatched(changed[localKeys.watched], this.origin);
    if (area === 'session' && tabKey in changed) this.takeRecord((changed[tabKey] as TabRecord | undefined) ?? null);
    if (area === 'session' && repairKey !== null && repairKey in changed) {
      this.stored++;
      this.repair = repairIn(changed[repairKey]);
    }
    this.paint();
  }

  private takeRecord(record: TabRecord | null): void {
    this.stored++;
    this.record = record;
    this.telling = false;
    if (record === null) return;
    this.tab = 'page';
    if (record.origin !== this.origin) void recall(this.door, this.tabId, undefined).then((recalled) => this.set(recalled));
  }

  private cannotLook(tab: TabKind): void {
    this.set({ tab, looking: false, recalled: true });
  }

  private set(change: Partial<Pick<PopupState, 'tab' | 'record' | 'looking' | 'trouble' | 'pressed' | 'repair' | 'telling' | 'origin' | 'watched' | 'recalled' | 'hidden'>>): void {
    Object.assign(this, change);
    this.paint();
  }
}

const isUnderWay = ({ phase }: RepairState): boolean => phase === 'awaiting-consent' || phase === 'applying' || phase === 'verifying';
