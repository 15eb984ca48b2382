import type { WebUiOrigin } from './origin.ts';
import { isFrom } from './version.ts';

/** Of each path its first release, newest first. */
type Routes = readonly { readonly from: readonly [year: number, month: number]; readonly path: string }[];

/** Where the pages are. Where a project's name belongs into the address, the page itself adds it. All pins were seen there: `tests/e2e/guide-pins.spec.ts`. */
export const pages = {
  folders: [{ from: [21, 2], path: '/data' }],
  maintenance: [{ from: [26, 8], path: '/admin/maintenance' }, { from: [21, 2], path: '/maintenance' }],
  registries: [
    { from: [26, 8], path: '/admin/environment?tab=registry' },
    { from: [24, 3], path: '/environment?tab=registry' },
    // The address names no tab there.
    { from: [21, 2], path: '/environment' },
  ],
} as const satisfies Readonly<Record<string, Routes>>;
export type PageId = keyof typeof pages;

/** A user without the rights is not sent there. */
export const isAdministrators = (page: PageId): boolean => page !== 'folders';

/** null: a release that we do not know. */
export function pathOf(page: PageId, version: string | null): string | null {
  const routes: Routes = pages[page];
  return routes.find(({ from: [year, month] }) => isFrom(version, year, month))?.path ?? null;
}

/** Entries that a popup leads to, where something was seen of their trouble. */
export type LedTo = 'jupyter' | 'wsproxy';

/** What can be pointed at (`content/point.ts`). */
export const targets = ['recalculate', 'rescan', 'registry'] as const;
export type Target = (typeof targets)[number];

/** The Web-UI in a tab. */
export interface GuideSite {
  readonly origin: WebUiOrigin;
  readonly version: string | null;
  /** As the page's own client says; null: it does not. */
  readonly isSuperadmin: boolean | null;
}

/** Said beside what is pointed at. */
export interface PointWords {
  readonly language: string;
  readonly target: string;
  /** What has to be opened before the target can be seen. */
  readonly before: string;
  readonly close: string;
}

export interface GuideWish {
  readonly origin: WebUiOrigin;
  readonly page: PageId;
  readonly point: { readonly target: Target; readonly words: PointWords } | null;
}

export type GuideOpened =
  | 'opened'
  /** Something may have been typed there: nothing was done. */
  | 'unsaved'
  /** The tab shows no Web-UI, or another one; or the page is not for this user. */
  | 'gone'
  /** Opened, but we may not look at it: Firefox takes the click's permission away with every page load. */
  | 'unseen';
