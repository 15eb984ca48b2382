import type { FaultId } from '../background/faults/index.ts';
import type { WebUiOrigin } from './origin.ts';
import type { RepairState } from './repair.ts';
import { isOrigin } from './watched.ts';
import type { Language } from './texts/index.ts';

/** The buttons of the banner. A press says no more than which; what comes of it the worker takes from its own state. */
export const presses = ['fix', 'consent-yes', 'consent-no', 'open', 'close', 'hour', 'week', 'never'] as const;
export type Press = (typeof presses)[number];

export interface BannerButton {
  readonly press: Press;
  readonly text: string;
}

/** All that the page's side shows; it has no words of its own. */
export interface BannerWords {
  readonly language: Language;
  readonly tone: 'bad' | 'info' | 'good';
  /** Names the region to a screen reader, and the sender to everybody. */
  readonly name: string;
  readonly text: string;
  /** The first is what most would do, or what loses nothing. */
  readonly buttons: readonly BannerButton[];
  /** "Not now", and for how long. */
  readonly later: { readonly text: string; readonly choices: readonly BannerButton[] } | null;
  /** What the diagnosis rests on. */
  readonly about: { readonly text: string; readonly lines: readonly string[] } | null;
  readonly close: string;
}

/** What stands in a tab. */
export interface Standing {
  readonly fault: FaultId;
  /** The document that it stands in; another one has none. */
  readonly document: string | null;
  /** The repair that a press in it began, or that began by itself: its end is told there. */
  readonly run: string | null;
  /** What was told of that repair already. `closed`: the user wants no more of this fault in this document. */
  readonly told: RepairState['phase'] | 'closed' | null;
}

/** What keeps the banner away; in `storage.local`, of private windows in `storage.session`. */
export interface BannerMemory {
  readonly shown: readonly { readonly origin: WebUiOrigin; readonly fault: FaultId; readonly build: string | null; readonly atMs: number }[];
  /** The user's "not now": for a while on the whole site, or for ever of one fault. */
  readonly quiet: readonly { readonly origin: WebUiOrigin; readonly fault: FaultId | null; readonly untilMs: number | null }[];
}

export const bannerLimits = {
  /** Once per fault, origin and build in this time. */
  againMs: 3_600_000,
  /** Between the report of a fault and the look that makes it certain. */
  certainMs: 1_500,
  hourMs: 3_600_000,
  weekMs: 604_800_000,
  /** How long good news stands, unless the pointer or the focus is in it. */
  goodMs: 20_000,
} as const;

/** What is no such memory, or no such part of one, counts as nothing. */
export function bannerMemoryIn(stored: unknown): BannerMemory {
  const { shown, quiet } = (stored ?? {}) as { readonly shown?: unknown; readonly quiet?: unknown };
  return {
    shown: entriesIn<BannerMemory['shown'][number]>(shown),
    quiet: entriesIn<BannerMemory['quiet'][number]>(quiet).filter(({ untilMs }) => untilMs === null || typeof untilMs === 'number'),
  };
}

const entriesIn = <E extends { readonly origin: WebUiOrigin }>(list: unknown): readonly E[] =>
  Array.isArray(list) ? list.filter((each: Partial<E> | null): each is E => isOrigin(each?.origin)) : [];

/** A clock that was set back must not keep the banner away for longer than it was meant to be. */
export const isQuietYet = (untilMs: number | null, now: number): boolean => untilMs === null || (untilMs > now && untilMs - now <= bannerLimits.weekMs);
