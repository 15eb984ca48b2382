import type { RemedyId } from '../../../src/background/remedies/index.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { webUiOriginOf, type WebUiOrigin } from '../../../src/core/origin.ts';
import type { Run } from '../../../src/core/repair.ts';
import { asked, evidence } from '../evidence.ts';

export const origin = webUiOriginOf('https://webui.lab.test:8443') as WebUiOrigin;
export const tabId = 7;
export const list = `${origin}/session?type=all`;

/** A fault of which the plan has all four remedies. */
export const brokenList = evidence(asked, {
  list: { state: 'error', total: null, rows: 0, tabCount: null },
  traffic: { scripts: { status: 0, html: 1, error: 0 }, styles: { status: 0, html: 0, error: 0 }, preloadErrors: 1 },
  assets: { failed: 1, good: 1, gone: 0, refused: 0, cachedBad: 0 },
  shell: { registered: true, controlled: true, precached: null, poisoned: 0 },
});
export const well = evidence(asked);

/** A run by click on the list, with nothing done yet. */
export const newRun = (some: Pick<Run, 'fault' | 'code' | 'steps' | 'startedMs'> & Partial<Run>): Run => ({
  id: 'r1',
  origin,
  tabId,
  isPrivate: false,
  trigger: 'click',
  build: '26.8.0',
  where: list,
  scope: 'list',
  navigations: 0,
  ...some,
});

/** What the site makes of the remedies: how it looks after `loads` page loads and the `acts` done so far. */
export type Site = (so: { readonly acts: readonly RemedyId[]; readonly loads: number }) => Evidence;
export const brokenUntil = (cure: RemedyId | null): Site => ({ acts, loads }) => {
  if (cure === 'reload') return loads > 0 ? well : brokenList;
  return cure !== null && acts.includes(cure) ? well : brokenList;
};
