import { LoginStore } from '../lab/lab.ts';
import { findPin } from '../lab/releases.ts';
import type { Rig } from '../rig/index.ts';
import { Cell, type CellResult } from './cell.ts';
import { scenarios } from './scenarios/index.ts';
import type { Scenario } from './scenario.ts';

export const scenariosOf = (release: string): Scenario[] => scenarios.filter((each) => each.existsIn(findPin(release)));

/** The 45 s of being left alone pass for a whole batch at once; each cell has a server and a port of its own. */
export async function playBatch(rig: Rig, release: string, chosen: readonly Scenario[], onTrouble: (cell: Cell, error: unknown) => void): Promise<Cell[]> {
  const logins = new LoginStore();
  const cells: Cell[] = [];
  for (const scenario of chosen) {
    const cell = new Cell(release, scenario);
    try {
      await cell.play(rig, logins);
      cells.push(cell);
    } catch (error) {
      onTrouble(cell, error);
      await cell.close();
    }
  }
  return cells;
}

/** What is wrong with a result, in words; null if it is as it must be. */
export function wrongIn(result: CellResult, cell: Cell): string | null {
  const { says, alone, cureInFirefox } = cell.expected;
  const cure = (result.browser === 'firefox' ? cureInFirefox : undefined) ?? cell.expected.cure;
  if (result.said !== says) return `said "${result.said}" instead of "${says}"`;
  if (result.alone !== alone) return `left alone: ${result.alone} instead of ${alone}`;
  if (result.cure !== cure) return `cure: ${result.cure} instead of ${cure}`;
  if (cure !== 'none-offered' && cure !== 'no-cure' && result.rows === 0) return 'called cured, but the page shows no rows';
  return null;
}

