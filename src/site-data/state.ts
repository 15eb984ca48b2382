import { domainsAbove, hostOf } from '../core/cookies.ts';
import { hostPatternOf, patternOfHost } from '../core/origin.ts';
import type { Answered, Cleared, GivenBack, Refusal, SiteData } from '../core/site-data.ts';
import { choiceOf, noTicks, stillTicked, ticksFor, type Ticks } from './choice.ts';
import type { Door } from './door.ts';

export type Outcome = ({ readonly what: 'cleared' } & Cleared) | ({ readonly what: 'given-back' } & GivenBack) | { readonly what: 'refused'; readonly why: Refusal };

/** What the page knows and what was done. Nothing is kept here but ticks. */
export class SiteDataState {
  data: SiteData | null = null;
  /** Of the tabs in `data`, by their ids. */
  titles: ReadonlyMap<number, string> = new Map();
  ticks: Ticks | null = null;
  outcome: Outcome | null = null;
  /** `none`: the tab shows no Web-UI, or is closed. */
  trouble: 'none' | 'failed' | 'denied' | null = null;
  isWorking = false;
  /** The ticks are the user's: one of them was changed, or what is ticked was wanted done. */
  private isChosen = false;
  /** Cookies of the parent domains can be read too, or there are no such domains. */
  seesParents = true;

  constructor(
    private readonly door: Door,
    private readonly paint: () => void,
  ) {}

  async start(): Promise<void> {
    await this.read();
  }

  tick(change: Partial<Ticks>): void {
    if (this.ticks === null) return;
    this.isChosen = true;
    // What was refused was said of the ticks before.
    this.set({ ticks: { ...this.ticks, ...change }, outcome: this.outcome?.what === 'refused' ? null : this.outcome });
  }

  tickCookie(id: string, on: boolean): void {
    const cookies = new Set(this.ticks?.cookies);
    if (on) cookies.add(id);
    else cookies.delete(id);
    this.tick({ cookies });
  }

  /** Straight from the click: what is awaited before the browser's question spends the gesture. */
  async allow(withParents: boolean): Promise<void> {
    const { data } = this;
    if (data === null) return;
    const asked = this.door.request([hostPatternOf(data.origin), ...(withParents ? this.parents.map(patternOfHost) : [])]);
    if (await asked) await this.read();
    else this.set({ trouble: 'denied' });
  }

  async clear(): Promise<void> {
    const { data, ticks } = this;
    if (data === null || ticks === null) return;
    await this.work(async () => outcomeOf('cleared', await this.door.clear(choiceOf(data, ticks))));
  }

  async giveBack(): Promise<void> {
    await this.work(async () => outcomeOf('given-back', await this.door.giveBack()));
  }

  close(): void {
    this.door.close();
  }

  get parents(): readonly string[] {
    return this.data === null ? [] : domainsAbove(hostOf(this.data.origin));
  }

  private async work(act: () => Promise<Outcome>): Promise<void> {
    if (this.isWorking) return;
    this.isChosen = true;
    this.set({ isWorking: true, outcome: null, trouble: null });
    const outcome = await act().catch((error: unknown) => (console.warn('Web-UI Repair: site data', error), null));
    // The next press is a new decision.
    if (outcome?.what === 'cleared') this.ticks = noTicks;
    await this.read();
    this.set({ outcome, isWorking: false, trouble: outcome === null ? (this.trouble ?? 'failed') : this.trouble });
  }

  /** What the user has ticked stays so: a press that was refused is not made again with other ticks than before. Until then what there is to see says what is ticked. */
  private async read(): Promise<void> {
    try {
      const data = await this.door.read();
      const ticks = this.data === null || this.ticks === null || !this.isChosen ? ticksFor(data) : stillTicked(this.data, this.ticks, data);
      this.data = data;
      this.titles = new Map(await Promise.all(data.tabs.map(async ({ tabId }) => [tabId, await this.door.titleOf(tabId)] as const)));
      const seesParents = this.parents.length === 0 || (await this.door.has(this.parents.map(patternOfHost)));
      this.set({ ticks, trouble: null, seesParents });
    } catch (error) {
      console.warn('Web-UI Repair: site data', error);
      this.data = null;
      this.set({ ticks: null, trouble: 'none' });
    }
  }

  private set(change: Partial<Pick<SiteDataState, 'ticks' | 'outcome' | 'trouble' | 'isWorking' | 'seesParents'>>): void {
    Object.assign(this, change);
    this.paint();
  }
}

const outcomeOf = <W extends 'cleared' | 'given-back', D extends object>(what: W, answer: Answered<D>): Outcome =>
  ('refused' in answer ? { what: 'refused', why: answer.refused } : { what, ...answer.done }) as Outcome;
