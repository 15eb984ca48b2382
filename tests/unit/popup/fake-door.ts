import type { PastRepair } from '../../../src/core/history.ts';
import type { Policy } from '../../../src/core/policy.ts';
import type { RepairState } from '../../../src/core/repair.ts';
import { isFix, sessionKeys, type Pending, type TabRecord } from '../../../src/core/storage.ts';
import type { Area, Door } from '../../../src/popup/door.ts';
import { past } from '../../../src/popup/view/past.tsx';
import type { BrowserAdvice, Known } from '../../../src/popup/screen.ts';
import { origin, tabId } from '../../popup-gallery/cases.ts';

type Listener = Parameters<Door['onStored']>[0];

/** A browser made of notes: what was asked of it, in order, and answers that the test gives. */
export class FakeDoor implements Door {
  readonly calls: string[] = [];
  readonly stored: Record<Area, Record<string, unknown>> = { session: {}, local: {} };
  readonly answers: Partial<Record<string, unknown>> = {};
  url: string | undefined = `${origin}/session`;
  refusal: string | null = null;
  grant: boolean | Error = true;
  losesTabOnReload = false;
  granted = false;
  status = 200;
  private readonly listeners: Listener[] = [];

  tab = async () => ({ id: tabId, url: this.url, isPrivate: false, storeId: '0' });

  async read(area: Area, keys: readonly string[]) {
    this.calls.push(`read ${area}`);
    return Object.fromEntries(keys.filter((key) => key in this.stored[area]).map((key) => [key, this.stored[area][key]]));
  }

  onStored(listener: Listener): void {
    this.listeners.push(listener);
  }

  async inject(): Promise<void> {
    this.calls.push('inject');
    if (this.refusal !== null) throw new Error(this.refusal);
  }

  async send(type: string, arg: object): Promise<never> {
    this.calls.push(`send ${JSON.stringify({ type, ...arg })}`);
    const answer = this.answers[type];
    if (answer instanceof Error) throw answer;
    return (await answer) as never;
  }

  async reload(): Promise<void> {
    this.calls.push('reload');
  }

  /** The tab is loading, until this resolves. */
  loading: Promise<void> | null = null;
  async loads(): Promise<boolean> {
    const { loading } = this;
    await loading;
    return loading !== null;
  }

  remember(asked: Pending): void {
    this.calls.push(`remember ${isFix(asked) ? 'fix' : 'watch'}`);
  }
  forget(): void {
    this.calls.push('forget');
  }
  hasForgottenDenied = false;
  async forgetDenied(): Promise<void> {
    this.hasForgottenDenied = true;
  }

  async open(page: string, tabId: number): Promise<void> {
    this.calls.push(`open ${page} ${tabId}`);
  }
  browser: BrowserAdvice | null = null;
  async adviseOn() {
    this.calls.push('adviseOn');
    return this.browser;
  }
  async helpDesk(policy: Policy | undefined) {
    if (policy) this.calls.push(`helpDesk ${policy.helpDeskName}`);
    return null;
  }
  async past(history: readonly PastRepair[], now: number) {
    return history.length === 0 ? null : past(history, 'en', now);
  }
  async visit(address: string): Promise<void> {
    this.calls.push(`visit ${address}`);
  }
  async copy(text: string): Promise<void> {
    this.calls.push(`copy ${text}`);
  }

  isGranted = async () => this.granted;
  statusOf = async () => this.status;

  async requestSite(pattern: string): Promise<boolean> {
    this.calls.push(`request ${pattern}`);
    if (this.grant instanceof Error) throw this.grant;
    return this.grant;
  }

  /** What the worker would write. */
  write(area: Area, key: string, value: unknown): void {
    this.stored[area][key] = value;
    this.listeners.forEach((listener) => listener(area, { [key]: value }));
  }

  record(known: Known): void {
    this.write('session', sessionKeys.tab(tabId), { origin, ...known } as unknown as TabRecord);
  }

  repair(state: RepairState): void {
    this.write('session', sessionKeys.repair(origin), { schema: 1, state });
  }
}
