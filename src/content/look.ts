/**
 * Looks. Injected by the worker on a watched Web-UI, or by the popup's click. Until the page is settled it looks again at
 * short intervals; once healthy it is quiet: no interval, no DOM reads, until the entry script's listeners wake it.
 */
import { answersIn, type Evidence } from '../core/evidence.ts';
import { patience } from '../core/patience.ts';
import { suspicious, unsettled } from '../core/symptoms.ts';
import { isAlive, isWorker, runtime, send } from './channel.ts';
import { collect } from './collect.ts';
import { passive } from './detectors/passive.ts';
import { run } from './detectors/run.ts';
import { leave, shared, type Memory, type Probe } from './memory.ts';
import type { SiteTexts } from './texts.ts';
import { unsavedWork } from './unsaved.ts';

/** A look costs about 1 ms. Where nothing comes any more it is repeated soon, then ever more seldom. */
const firstPauseMs = 250;
const longestPauseMs = 1000;
/** A page that stays broken is looked at again and its server asked after a minute, then after twice as long each time, at most 16 minutes. */
const firstBrokenPauseMs = 60_000;
const longestBrokenPauseMs = 960_000;
/** A page that goes on bringing something is looked at nevertheless. */
const busyMs = 3000;

/** What is told apart here is when to look again, to ask, and to report; what it comes to is the worker's to say. */
const read = (evidence: Evidence) => run(passive, evidence);
type Findings = ReturnType<typeof read>;

class Looker {
  readonly #memory: Memory;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = firstPauseMs;
  #brokenPauseMs = firstBrokenPauseMs;
  #lookedAtMs = performance.now();
  /** Something failed that no look has seen yet. */
  #hasFailed = false;
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
      if (why === 'failure') this.#hasFailed = true;
      this.#schedule(patience.confirmMs);
    };
    const { signal } = memory.stop;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    // Back from the browser's page cache: what the worker knows of this tab is another page's.
    window.addEventListener('pageshow', ({ isTrusted, persisted }) => {
      if (!isTrusted || !persisted) return;
      this.#lastReport = '';
      this.#schedule(patience.confirmMs);
    }, { signal });
    this.#schedule(memory.since === 'late' ? 0 : patience.confirmMs);
  }

  /** Asked for by the worker or the popup. */
  async look(project: string | null): Promise<Evidence> {
    this.#project = project;
    const seen = collect(this.#memory, this.#texts);
    // A page on its way tells nothing yet, and its client may not know its project: no question is spent on it.
    this.#owesQuestion = isLoading(read(seen));
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
    if (this.#isOnItsWay()) return this.#schedule(patience.confirmMs);
    this.#lookedAtMs = performance.now();
    const seen = collect(this.#memory, this.#texts);
    this.#hasFailed = false;
    const evidence = this.#withAnswers(seen);
    const findings = read(evidence);
    const isBroken = (this.#memory.isBroken = isSuspicious(findings));
    const isWorthAsking = (isBroken || this.#owesQuestion) && !isLoading(findings);
    if (isWorthAsking && (this.#mayAsk() || this.#asking !== null)) {
      this.#owesQuestion = false;
      const asked = await this.#ask(seen);
      await this.#report(asked, read(asked));
    } else await this.#report(evidence, findings);
    this.#memory.isQuiet = !isUnsettled(findings);
    if (this.#memory.isQuiet) {
      // The server may be back, and an error page that stands still would never hear of it.
      if (isBroken) this.#schedule(this.#brokenPauseMs);
      this.#brokenPauseMs = isBroken ? Math.min(2 * this.#brokenPauseMs, longestBrokenPauseMs) : firstBrokenPauseMs;
      // What came while the server was asked may be news.
      return this.#memory.catchUp();
    }
    this.#schedule(this.#pauseMs);
    this.#pauseMs = Math.min(2 * this.#pauseMs, longestPauseMs);
  }

  /** A page that is plainly loading tells nothing: nothing failed, and the document is incomplete or has just brought something. */
  #isOnItsWay(): boolean {
    const memory = this.#memory;
    if (memory.isQuiet) return false;
    const hasBrought = memory.unread.length > 0;
    memory.catchUp();
    if (this.#hasFailed || memory.failed.size + memory.preloadErrors > 0) return false;
    if (hasBrought) this.#pauseMs = firstPauseMs;
    if (document.readyState !== 'complete') return memory.clock.awakeMs() < patience.splashMs;
    return hasBrought && performance.now() - this.#lookedAtMs < busyMs;
  }

  /** What the server said a moment ago still stands, so that a second look at the same failure does not know less. */
  #withAnswers(seen: Evidence): Evidence {
    const told = this.#told;
    if (told === null || this.#mayAsk()) return seen;
    return { ...seen, ...answersIn(told) };
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
    const probe = await this.#probe();
    if (probe === null) return seen;
    this.#askedAtMs = performance.now();
    const isReadingNeeded = this.#texts === null && 'state' in seen.list && seen.list.state === 'error';
    if (isReadingNeeded) this.#texts = await probe.readTexts();
    this.#told = await probe.askAbout(isReadingNeeded ? collect(this.#memory, this.#texts) : seen, this.#memory, this.#project);
    return this.#told;
  }

  /** The worker brings the part that asks when there is first something to ask. */
  async #probe(): Promise<Probe | null> {
    try {
      if (this.#memory.probe === null) await send('needsProbe');
    } catch (error) {
      console.debug('Web-UI Repair: server not asked', error);
    }
    return this.#memory.probe;
  }

  /** Tells the worker only what differs from the last report: statuses of the findings and what the server said, not every number. */
  async #report(evidence: Evidence, findings: Findings): Promise<void> {
    const key = JSON.stringify([findings, answersIn(evidence), location.pathname]);
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
const isUnsettled = (findings: Findings): boolean => unsettled.some((id) => findings[id] === 'present');
/** Of a style sheet or an icon font that failed, only what is read with the answers tells whether it is missed. */
const isSuspicious = (findings: Findings): boolean => [...suspicious, 'broken-asset' as const].some((id) => findings[id] === 'present');

interface Ask {
  readonly type?: unknown;
  readonly project?: unknown;
  readonly origin?: unknown;
  readonly logins?: unknown;
}

function start(memory: Memory): void {
  const looker = new Looker(memory);
  const listener = (message: unknown, sender: { id?: string; tab?: unknown }, respond: (answer: unknown) => void): boolean | undefined => {
    if (!isWorker(sender)) return undefined;
    const { type, project, origin, logins } = message as Ask;
    if (type === 'look') {
      looker.look(typeof project === 'string' ? project : null).then((value) => respond({ value }), (error: unknown) => respond({ error: String(error) }));
      return true;
    }
    if (type === 'leave' && origin === location.origin) leave();
    else if (type === 'moved') memory.wake?.('moved');
    else if (type === 'unsaved') respond({ value: unsavedWork(memory, document, logins === true) });
    else return undefined;
    return type === 'unsaved' ? true : undefined;
  };
  runtime().onMessage.addListener(listener);
  memory.stop.signal.addEventListener('abort', () => isAlive() && runtime().onMessage.removeListener(listener));
}

const memory = shared.__webUiRepair;
if (memory && memory.wake === null) start(memory);
