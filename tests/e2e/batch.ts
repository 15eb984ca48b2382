import { LoginStore } from '../lab/lab.ts';
import { findPin } from '../lab/releases.ts';
import type { Rig } from '../rig/index.ts';
import { Cell, type CellResult } from './cell.ts';
import { scenario, scenarios } from './scenarios/index.ts';

/** Every scenario that this release can have. */
export const cellsOf = (release: string): Cell[] => scenarios.filter((each) => each.existsIn(findPin(release))).map((each) => new Cell(release, each));

/** Of them what `npm test` plays. */
export const testCellsOf = (release: string): Cell[] => cellsOf(release).filter(({ scenario: { testedOn } }) => testedOn?.includes(release) ?? true);

export function cellOf(release: string, id: string): Cell {
  const chosen = scenario(id);
  if (!chosen.existsIn(findPin(release))) throw new Error(`${release} cannot have "${id}"`);
  return new Cell(release, chosen);
}

/**
 * A dozen at a time, at most: each open page goes on asking and painting, some 2 % of a core, so that the last of forty was played five times
 * as slowly as the first. Playing a dozen takes about the 45 s that they are left alone.
 */
export function batchesOf(cells: readonly Cell[], most = 12): Cell[][] {
  const count = Math.ceil(cells.length / most);
  // Of one size, or a small last one would wait for the 45 s.
  const from = (at: number): number => Math.round((at * cells.length) / count);
  return Array.from({ length: count }, (_, at) => cells.slice(from(at), from(at + 1)));
}

/** The 45 s of being left alone pass for a whole batch at once; each cell has a server and a port of its own. */
export async function playBatch(rig: Rig, cells: readonly Cell[], onTrouble: (cell: Cell, error: unknown) => void): Promise<void> {
  const logins = new LoginStore();
  for (const cell of cells) {
    try {
      await cell.play(rig, logins);
    } catch (error) {
      onTrouble(cell, error);
      await cell.close();
    }
  }
}

/** What is wrong with a result, in words; null if it is as it must be. */
export function wrongIn(result: CellResult, cell: Cell): string | null {
  const { says, alone, cure } = cell.expected;
  if (result.said !== says) return `said "${result.said}" instead of "${says}"`;
  if (result.alone !== alone) return `left alone: ${result.alone} instead of ${alone}`;
  if (result.cure !== cure) return `cure: ${result.cure} instead of ${cure}`;
  if (cure === 'end-session') return result.isLoginShown ? null : 'called cured, but there is no login panel';
  if (cure !== 'none-offered' && cure !== 'no-cure' && result.rows === 0) return 'called cured, but the page shows no rows';
  return null;
}
