import { expect, it } from 'vitest';
import { readFaults } from '../../scripts/lib/backend-results.ts';
import { faultsOf } from '../backend/faults/faults.ts';
import { misjudgedIn } from '../backend/faults/play.ts';
import { lines, type LineId } from '../backend/lines.ts';
import { committedPage, compatibilityPage, readCells } from '../../scripts/lib/compatibility.ts';

it('docs/compatibility.md was made from the committed results', () => {
  expect(committedPage().trimEnd()).toBe(compatibilityPage(readCells()).trimEnd());
});

it('no committed cell is wrong', () => {
  expect(readFaults().filter(({ wrong }) => wrong !== null)).toEqual([]);
  const lineOf = (version: string): LineId => (Object.keys(lines) as LineId[]).find((id) => lines[id].version === version) as LineId;
  for (const row of readFaults()) expect(faultsOf(lineOf(row.version)).filter(({ id }) => id === row.fault).map((fault) => misjudgedIn(fault, row)), row.fault).toEqual([null]);
  expect(readCells().filter(({ wrong }) => wrong !== null)).toEqual([]);
});
