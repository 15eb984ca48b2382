import { expect, it } from 'vitest';
import { readFaults } from '../../scripts/lib/backend-results.ts';
import { realFaults } from '../backend/faults/faults.ts';
import { misjudgedIn } from '../backend/faults/play.ts';
import { committedPage, compatibilityPage, readCells } from '../../scripts/lib/compatibility.ts';

it('docs/compatibility.md was made from the committed results', () => {
  expect(committedPage().trimEnd()).toBe(compatibilityPage(readCells()).trimEnd());
});

it('no committed cell is wrong', () => {
  expect(readFaults().filter(({ wrong }) => wrong !== null)).toEqual([]);
  for (const row of readFaults()) expect(misjudgedIn(realFaults.find(({ id }) => id === row.fault) as (typeof realFaults)[number], row), row.fault).toBeNull();
  expect(readCells().filter(({ wrong }) => wrong !== null)).toEqual([]);
});
