import { expect } from '@playwright/test';
import { LoginStore } from '../lab/lab.ts';
import { until, type Rig, type RigPopup } from '../rig/index.ts';
import { cellOf } from './batch.ts';
import { saidBy, type Cell } from './cell.ts';
import { loadsOfList, phaseIs, repairOf } from './inside.ts';

/** One broken page at a time, the real popup over it, and what became of it. */
export class Patient {
  readonly rig: Rig;
  readonly #release: string;
  readonly #logins = new LoginStore();
  #cell: Cell | undefined;
  #popup: RigPopup | undefined;

  constructor(rig: Rig, release: string) {
    this.rig = rig;
    this.#release = release;
  }

  get cell(): Cell {
    if (!this.#cell) throw new Error('no page was broken yet');
    return this.#cell;
  }
  get popup(): RigPopup {
    if (!this.#popup) throw new Error('no popup was opened yet');
    return this.#popup;
  }

  async breakPage(scenario: string, says: string): Promise<void> {
    this.#cell = cellOf(this.#release, scenario);
    await this.cell.play(this.rig, this.#logins);
    await this.openPopup(says);
    this.cell.lab.clearRequests();
  }

  async openPopup(says?: string): Promise<void> {
    await this.cell.page.bringToFront();
    this.#popup = await this.rig.openPopup(this.cell.page);
    if (says !== undefined) expect(await saidBy(this.popup)).toBe(says);
  }

  /** Until the repair is there; it has a page load to come, or behind it. */
  async fix(phase: 'awaiting-consent' | 'applying' | 'verifying'): Promise<void> {
    await this.popup.click('[data-testid=fix]');
    await phaseIs(this.rig, this.cell.lab.origin, phase);
  }

  /** The page load is over, and the list is on its way (fault `list-slow`). */
  async waitsForList(): Promise<void> {
    const { lab, page } = this.cell;
    await until(async () => loadsOfList(lab) === 1, { what: 'the verifying page load' });
    await page.waitFor(`document.readyState === 'complete' && document.querySelector('[data-testid^="page-"]') !== null`, { what: 'the list on its way' });
    expect((await repairOf(this.rig, lab.origin)).phase).toBe('verifying');
  }

  /** From the popup's mouth and from storage; one page load is all that an unkilled run of these plans needs. */
  async isCured(...by: readonly string[]): Promise<void> {
    const { lab } = this.cell;
    await this.popup.waitFor(`document.querySelector('[data-phase=probation]')`, { timeoutMs: 60_000, what: 'the proof' });
    expect(await this.popup.evaluate(`document.querySelector('[data-testid=proof]').textContent`)).toBe('7 sessions shown, the server has 7');
    expect(by).toContain(await this.popup.evaluate(`document.querySelector('[data-outcome=cured]').dataset.remedy`));
    expect(await repairOf(this.rig, lab.origin)).toMatchObject({ phase: 'probation', run: { navigations: 1 } });
    expect(loadsOfList(lab)).toBe(1);
    expect(lab.complaints).toEqual([]);
  }

  async close(): Promise<void> {
    const [popup, cell] = [this.#popup, this.#cell];
    this.#popup = this.#cell = undefined;
    await popup?.close();
    await cell?.close();
  }
}
