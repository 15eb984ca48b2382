import type { FaultId } from '../background/faults/index.ts';
import { hostPatternOf } from '../core/origin.ts';
import { bridgeFaults, isUnderWay, type RepairState } from '../core/repair.ts';
import { kindOfRefusal } from './door.ts';
import { Knowledge } from './knowledge.ts';
import { recall } from './recall.ts';
import type { ActionId } from './screen.ts';

/** What the popup does. Messages only ask for something to happen; what has happened is told by storage. */
export class PopupState extends Knowledge {
  /** Paints from storage alone; only then asks for a fresh look. */
  async start(): Promise<void> {
    this.door.onStored((area, changed) => this.take(area, changed));
    void this.door.forgetDenied();
    await this.open();
  }

  private async open(): Promise<void> {
    const tab = await this.door.tab();
    if (tab === null) return this.cannotLook('browser-page');
    this.at = tab;
    const { history, ...recalled } = await recall(this.door, tab);
    this.isGranted = this.door.losesTabOnReload && recalled.origin !== null && (await this.door.isGranted(hostPatternOf(recalled.origin)));
    this.set({ ...recalled, recalled: true, looking: true });
    // A new tab has no address yet.
    if (tab.url !== undefined && recalled.origin === null) return (await this.door.loads(tab.id)) ? this.open() : this.cannotLook('browser-page');
    this.takePolicy(recalled.policy);
    this.takePast(history);
    await this.look();
  }

  async look(): Promise<void> {
    // The verification looks by itself; a second look in its middle would only be in its way.
    if (isUnderWay(this.input.repair)) return this.set({ looking: false });
    this.set({ looking: true, tab: 'page', answers: false });
    try {
      await this.door.inject(this.tabId, ['/content/entry.js', '/content/look.js', '/content/probe.js']);
    } catch (error) {
      const kind = kindOfRefusal(String(error), this.at.url);
      this.cannotLook(kind);
      return kind === 'error-page' && this.watched ? this.askServer() : undefined;
    }
    await this.ask();
    await this.readBrowser();
  }

  /** Why the browser shows its error page nobody can see; whether the server answers, the worker can ask. */
  private async askServer(): Promise<void> {
    try {
      this.set({ answers: await this.door.send('isAnswering', { tabId: this.tabId }) });
    } catch {
      // Then no more is said than that it did not answer.
    }
  }

  /** "This is wrong" beside this code, or taken back; storage says when it is so. */
  async dispute(code: string, isWrong: boolean): Promise<void> {
    await this.working('dispute', () => this.door.send('dispute', { tabId: this.tabId, code, isWrong }));
  }

  /** What stays is what any click on our icon would find. */
  async forget(): Promise<void> {
    await this.working('forget', async () => {
      await this.door.send('forget', { tabId: this.tabId });
      await this.look();
    });
  }

  private async working(pressed: NonNullable<Knowledge['pressed']>, work: () => Promise<void>): Promise<void> {
    if (this.pressed !== null) return;
    this.set({ pressed, trouble: null });
    try {
      await work();
    } catch {
      this.trouble = 'failed';
    }
    this.set({ pressed: null });
  }

  async press(id: ActionId): Promise<void> {
    if (this.pressed !== null) return;
    // First of all, while the click still counts.
    const asked = this.askForSite(id);
    this.set({ pressed: id, trouble: null });
    try {
      if (asked === true || (await asked)) await this.act(id);
      else this.trouble = 'fix.denied';
    } catch {
      this.trouble = 'failed';
    }
    // Done here, or denied; nobody else is to take it up.
    if (asked !== true) this.door.forget();
    this.set({ pressed: null });
  }

  /** Called straight from the click, up to the browser's question nothing is awaited: the gesture would be spent. */
  async watch(): Promise<void> {
    const { door, origin } = this;
    if (origin === null) return;
    door.remember({ origin, atMs: this.now() });
    const asked = door.requestSite(hostPatternOf(origin));
    this.set({ pressed: 'watch', trouble: null });
    try {
      if (await asked) {
        await door.send('watch', { tabId: this.tabId });
        this.watched = true;
      } else this.trouble = 'watch.denied';
    } catch {
      this.trouble = 'failed';
    }
    door.forget();
    this.set({ pressed: null });
  }

  /** What stands on the screen: a question is about its run, everything else about the diagnosis. */
  private get wanted(): FaultId | null {
    const { repair, record } = this.input;
    if (repair.phase === 'awaiting-consent') return repair.run.fault;
    return record?.diagnosis.verdict === 'faulty' ? record.diagnosis.fault : null;
  }

  /** A repair ends with a look after a reload; where the click's permission does not last until then, the site's is asked for. */
  private askForSite(id: ActionId): Promise<boolean> | true {
    const { door, origin, tabId } = this;
    // What is done at every visit needs it everywhere.
    const isStanding = bridgeFaults.some((fault) => fault === this.wanted) && !this.watched;
    if (!(this.input.asksSite || isStanding) || origin === null || !/^(fix|bridge|consent-yes)/.test(id)) return true;
    door.remember({ tabId, origin, consent: id === 'consent-yes', fault: this.wanted, atMs: this.now() });
    return door.requestSite(hostPatternOf(origin));
  }

  private async act(id: ActionId): Promise<void> {
    const { door, tabId } = this;
    switch (id) {
      case 'bridge':
      case 'fix':
        return this.steer(door.send('fix', { tabId, consent: false, fault: this.wanted }));
      case 'consent-yes':
        return this.steer(door.send('fix', { tabId, consent: true, fault: this.wanted }));
      case 'doubt':
        return this.set({ doubted: this.repair.phase === 'probation' ? this.repair.run.id : null });
      case 'insist':
        return this.steer(door.send('insist', { tabId }));
      case 'consent-no':
      case 'cancel':
        return this.steer(door.send('cancel', { tabId }));
      case 'tell':
      case 'bring':
        await door.send('tellWhenBack', { tabId, bring: id === 'bring' });
        return this.set({ telling: id });
      case 'stop-waiting':
        await door.send('stopWaiting', { tabId });
        return this.set({ telling: null });
      case 'private':
        return door.send('tryPrivately', { tabId });
      case 'yes':
      case 'no':
      case 'untried':
      case 'back':
        return door.send('answerPrivately', { tabId, answer: id });
      case 'undo':
        return door.open('site-data', tabId);
      case 'site-data':
      case 'report':
      case 'guide':
        return door.open(id, tabId);
      case 'guide-jupyter':
      case 'guide-wsproxy':
        return door.open('guide', tabId, id === 'guide-jupyter' ? 'jupyter' : 'wsproxy');
      case 'update-browser':
        return door.visit(this.browser?.link ?? '');
      case 'copy-address':
        await door.copy(this.at.url ?? this.origin ?? '');
        return this.set({ copied: true });
      case 'unbridge':
        await door.send('unbridge', { tabId });
        return this.look();
      case 'look':
        return this.lookAgain();
      case 'reload':
      case 'reload-and-look':
        return this.reloadAndLook();
    }
  }

  /** As a click on our icon would: a repair that has ended gives way to what is so now, and the tab may show another site. */
  private async lookAgain(): Promise<void> {
    if (this.input.repair.phase === 'exhausted') await this.steer(this.door.send('cancel', { tabId: this.tabId }));
    await this.open();
  }

  /** The worker puts the listeners into the new page as it begins, so that this time nothing is missed. */
  private async reloadAndLook(): Promise<void> {
    this.set({ record: null, looking: true, tab: 'page' });
    await this.door.reload(this.tabId);
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
      // What marks a Web-UI may be still on its way.
      if (diagnosis?.verdict === 'not-web-ui' && (await this.door.loads(this.tabId))) return this.open();
      // What storage said meanwhile is the same, with its evidence.
      if (diagnosis !== null && (this.stored === before || this.record === null)) this.record = this.known(diagnosis);
      if (diagnosis?.verdict === 'not-web-ui' && (await this.door.statusOf(this.tabId)) >= 500) return this.set({ record: null, looking: false, tab: 'failing-page' });
    } catch (error) {
      console.debug('Web-UI Repair: the look was not answered', error);
    }
    this.set({ looking: false, tab: this.record === null ? 'no-answer' : 'page' });
  }
}
