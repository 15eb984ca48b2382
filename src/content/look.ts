/**
 * Looks. Injected by the worker on a watched Web-UI, or by the popup's click. Until the page is settled it looks again at
 * short intervals; once healthy it is quiet: no interval, no DOM reads, until the entry script's listeners wake it.
 */
import type { Evidence } from '../core/evidence.ts';
import { patience } from '../core/patience.ts';
import { suspicious } from '../core/symptoms.ts';
import { isAlive, runtime, send } from './channel.ts';
import { askAbout, collect } from './collect.ts';
import { detect, type Findings } from './detectors/detect.ts';
import { leave, shared, type Memory } from './memory.ts';
import { readTexts, type SiteTexts } from './texts.ts';
import { unsavedWork } from './unsaved.ts';

class Looker {
  readonly #memory: Memory;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #texts: SiteTexts | null = null;
  #lastReport = '';
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #project: string | null = null;
  #told: Evidence | null = null;
  /** Somebody asked for a look while the page was loading: the server is asked once it has settled. */
  #owesQuestion = false;
  #asking: Promise<Evidence> | null = null;

  constructor(memory: Memory) {
    this.#memory = memory;
    memory.wake = (why) => {
      if (why === 'moved') memory.clock.moved();
      this.#schedule(patience.confirmMs);
    };
    memory.stop.signal.addEventListener('abort', () => clearTimeout(this.#timer));
    this.#schedule(0);
  }

  /** Asked for by the worker or the popup. */
  async look(project: string | null): Promise<Evidence> {
    this.#project = project;
    const seen = collect(this.#memory, this.#texts);
    // A page on its way tells nothing yet, and its client may not know its project: no question is spent on it.
    this.#owesQuestion = isLoading(detect(seen));
    if (!this.#owesQuestion) return this.#ask(seen);
    this.#schedule(250);
    return seen;
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tick(), afterMs);
  }

  async #tick(): Promise<void> {
    if (!isAlive()) return leave();
    if (document.visibilityState === 'hidden') return; // `visibilitychange` wakes us.
    const seen = collect(this.#memory, this.#texts);
    const evidence = this.#withAnswers(seen);
    const findings = detect(evidence);
    const isWorthAsking = (isSuspicious(findings) || this.#owesQuestion) && !isLoading(findings);
    if (isWorthAsking && (this.#mayAsk() || this.#asking !== null)) {
      this.#owesQuestion = false;
      const asked = await this.#ask(seen);
      await this.#report(asked, detect(asked));
    } else await this.#report(evidence, findings);
    // Looking costs 4 to 12 ms: often in the first seconds, when pages settle, then once a second.
    if (isUnsettled(findings)) this.#schedule(this.#memory.clock.awakeMs() < 8_000 ? 250 : 1000);
  }

  /** What the server said a moment ago still stands, so that a second look at the same failure does not know less. */
  #withAnswers(seen: Evidence): Evidence {
    const told = this.#told;
    if (told === null || this.#mayAsk()) return seen;
    const { versions, assets, shell, server } = told;
    return { ...seen, versions, assets, shell, server };
  }

  /** At most 4 queries a minute (docs/architecture.md); the popup's and the worker's looks count too. */
  #mayAsk(): boolean {
    return performance.now() - this.#askedAtMs >= 15_000;
  }

  /** One question at a time: a hanging server answers none of them sooner. */
  #ask(seen: Evidence): Promise<Evidence> {
    this.#asking ??= this.#askNow(seen).finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #askNow(seen: Evidence): Promise<Evidence> {
    this.#askedAtMs = performance.now();
    const isReadingNeeded = this.#texts === null && 'state' in seen.list && seen.list.state === 'error';
    if (isReadingNeeded) this.#texts = await readTexts();
    this.#told = await askAbout(isReadingNeeded ? collect(this.#memory, this.#texts) : seen, this.#memory, this.#project);
    return this.#told;
  }

  /** Tells the worker only what differs from the last report: statuses of the findings, not every number. */
  async #report(evidence: Evidence, findings: Findings): Promise<void> {
    const key = JSON.stringify(findings) + location.pathname;
    if (key === this.#lastReport) return;
    this.#lastReport = key;
    try {
      await send('report', { evidence, asked: false });
    } catch (error) {
      if (!isAlive()) return leave();
      // Not taken (the popup's look may still be on its way): the next look reports again.
      this.#lastReport = '';
      console.debug('Web-UI Repair: report not taken', error);
    }
  }
}

const isLoading = (findings: Findings): boolean => findings['still-loading'] === 'present';
const isUnsettled = (findings: Findings): boolean => isLoading(findings) || findings['retry-pending'] === 'present';
const isSuspicious = (findings: Findings): boolean => suspicious.some((id) => findings[id] === 'present');

interface Ask {
  readonly type?: unknown;
  readonly project?: unknown;
  readonly origin?: unknown;
}

function start(memory: Memory): void {
  const looker = new Looker(memory);
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }, respond: (answer: unknown) => void): boolean | undefined => {
    if (sender.id !== runtime().id || sender.tab !== undefined) return undefined;
    const { type, project, origin } = message as Ask;
    if (type === 'look') {
      looker.look(typeof project === 'string' ? project : null).then((value) => respond({ value }), (error: unknown) => respond({ error: String(error) }));
      return true;
    }
    if (type === 'leave' && origin === location.origin) leave();
    else if (type === 'moved') memory.wake?.('moved');
    else if (type === 'unsaved') respond({ value: unsavedWork(memory, document) });
    else return undefined;
    return type === 'unsaved' ? true : undefined;
  };
  runtime().onMessage.addListener(listener);
  memory.stop.signal.addEventListener('abort', () => isAlive() && runtime().onMessage.removeListener(listener));
}

const memory = shared.__webUiRepair;
if (memory && memory.wake === null) start(memory);
