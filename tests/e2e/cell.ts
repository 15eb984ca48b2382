import { signInQuickly } from '../lab/drive.ts';
import { LoginStore, sites, startLab, type Lab, type Site } from '../lab/lab.ts';
import { fetchRelease, findPin, type Pin } from '../lab/releases.ts';
import type { Rig, RigPage, RigPopup } from '../rig/index.ts';
import type { Expected, Said, Scenario } from './scenario.ts';
import { stateOf } from './scenarios/steps.ts';

/** What came of one cell of the matrix. */
export interface CellResult {
  readonly release: string;
  readonly scenario: string;
  readonly browser: string;
  readonly said: Said;
  /** What the popup says before anything is done, 45 s after the page was broken. */
  readonly alone: Expected['alone'];
  readonly cure: Expected['cure'];
  readonly proof: string;
  readonly rows: number;
  readonly isLoginShown: boolean;
  readonly clickToProofMs: number | null;
}

/** In turn: a batch of a dozen never meets the same one twice. */
let taken = 0;
const freeSite = (): Site => sites[taken++ % sites.length] as Site;

/** One release with one scenario in one browser: broken, left alone, named, clicked, verified. */
export class Cell {
  readonly release: string;
  readonly scenario: Scenario;
  /** Of the release that the cell began with; an upgrade changes the lab's. */
  readonly #pin: Pin;
  #rig: Rig | undefined;
  #lab: Lab | undefined;
  #page: RigPage | undefined;
  #brokenAtMs = 0;
  #wasHealthy = false;

  constructor(release: string, scenario: Scenario) {
    this.release = release;
    this.#pin = findPin(release);
    this.scenario = scenario;
  }

  get lab(): Lab {
    if (!this.#lab) throw new Error('the cell is not broken yet');
    return this.#lab;
  }
  get page(): RigPage {
    if (!this.#page) throw new Error('the cell is not broken yet');
    return this.#page;
  }
  get expected(): Expected {
    const expected = this.scenario.expectedIn(this.#pin);
    return this.#rig?.name === 'firefox' ? { ...expected, ...expected.inFirefox } : expected;
  }

  /** First act: the fault is on the page. */
  async play(rig: Rig, logins?: LoginStore): Promise<void> {
    this.#rig = rig;
    const { scenario } = this;
    const where = scenario.ownSite ? { site: freeSite() } : logins ? { logins } : {};
    this.#lab = await startLab({ release: await fetchRelease(this.release), https: scenario.https === true, isNamed: scenario.isNamed === true, sessions: scenario.sessions ?? 7, ...(scenario.list ? { list: scenario.list } : {}), ...where });
    this.#page = await rig.newPage();
    await signInQuickly(this.page, this.lab);
    await scenario.play({ lab: this.lab, page: this.page });
    this.#wasHealthy = (await stateOf({ lab: this.lab, page: this.page }).catch(() => null))?.rows === Math.min(scenario.sessions ?? 7, 10);
    this.#brokenAtMs = Date.now();
    // Alone for 45 s beside the rest of its batch; its timers, requests and scripts go on.
    await this.page.freezeAnimations(true);
  }

  /** Second act, after 45 s without input: the real popup by a real click, and what it says. */
  async conclude(): Promise<CellResult> {
    await this.page.freezeAnimations(false);
    const popup = await this.#openPopup();
    const said = await saidBy(popup);
    const isRepairable = (await popup.evaluate(`document.querySelector('[data-testid=fix]') !== null`)) === true;
    const before = Date.now();
    const cure = isRepairable ? await this.#fix(popup) : 'none-offered';
    const proof = String((await popup.evaluate(`document.querySelector('[data-testid=proof]')?.textContent ?? ''`)) ?? '');
    const took = isRepairable ? Date.now() - before : null;
    await popup.close();
    const state = await stateOf({ lab: this.lab, page: this.page }).catch(() => null);
    return {
      release: this.release,
      scenario: this.scenario.id,
      browser: this.#rig?.name ?? '?',
      said,
      alone: said !== 'healthy' ? 'persists' : this.#wasHealthy || this.expected.alone === 'healthy' ? 'healthy' : 'heals',
      cure,
      proof,
      rows: state?.rows ?? 0,
      isLoginShown: state?.isLoginShown ?? false,
      clickToProofMs: took,
    };
  }

  /** How much longer the page must be left alone. */
  aloneForMs(): number {
    return Math.max(0, 45_000 - (Date.now() - this.#brokenAtMs));
  }

  async close(): Promise<void> {
    const [page, lab] = [this.#page, this.#lab];
    this.#page = undefined;
    if (page && lab) await this.scenario.tidy?.({ page, lab }).catch(() => undefined);
    await page?.close();
    await lab?.stop();
  }

  async #openPopup(): Promise<RigPopup> {
    if (!this.#rig) throw new Error('the cell is not broken yet');
    await this.page.bringToFront();
    return this.#rig.openPopup(this.page);
  }

  async #fix(popup: RigPopup): Promise<CellResult['cure']> {
    await popup.click('[data-testid=fix]');
    const end = await popup.waitFor(`['probation', 'exhausted'].includes(document.querySelector('[data-phase]')?.dataset.phase) && document.querySelector('[data-phase]').dataset.phase`, {
      timeoutMs: 120_000,
      what: 'the repair to end',
    });
    if (end === 'exhausted') return 'no-cure';
    return (await lastStep(popup)) as CellResult['cure'];
  }
}

/** Waits until the popup has looked, and until the page has come to rest. */
export async function saidBy(popup: RigPopup): Promise<Said> {
  const said = await popup.waitFor(
    `(() => { const { verdict, fault, looking } = document.querySelector('[data-verdict]')?.dataset ?? {};
      return verdict && verdict !== 'none' && looking !== 'true' && verdict !== 'waiting' ? fault || verdict : null; })()`,
    { timeoutMs: 50_000, what: 'the popup to say what it sees' },
  );
  return said as Said;
}

async function lastStep(popup: RigPopup): Promise<string> {
  return String(await popup.evaluate(`[...document.querySelectorAll('[data-testid=step]')].filter((step) => step.dataset.outcome === 'cured').at(-1)?.dataset.remedy ?? ''`));
}
