import { bannerLimits, bannerMemoryIn, isQuietYet, type BannerMemory } from '../../core/banner.ts';
import type { WebUiOrigin } from '../../core/origin.ts';
import { localKeys } from '../../core/storage.ts';
import type { Area } from '../area.ts';
import type { FaultId } from '../faults/index.ts';
import type { Queue } from '../queue.ts';

export interface Case {
  readonly origin: WebUiOrigin;
  readonly fault: FaultId;
  readonly build: string | null;
  readonly isPrivate: boolean;
}

/** When the banner may come. Nothing about a private window is written to storage.local. */
export interface Reserve {
  allows(about: Case, now: number): Promise<boolean>;
  /** The user has said "not now". */
  isHushed(about: Case, now: number): Promise<boolean>;
  showed(about: Case, now: number): Promise<void>;
  hush(about: Pick<Case, 'origin' | 'isPrivate'> & { readonly fault: FaultId | null }, untilMs: number | null, now: number): Promise<void>;
  /** Takes a "not now" back, and that the banner was there within the hour. */
  unhush(about: { readonly origin: WebUiOrigin; readonly fault: FaultId | null }): Promise<void>;
  forget(origin: WebUiOrigin): Promise<void>;
}

export function newReserve(local: Area, session: Area, queue: Queue): Reserve {
  const areaOf = ({ isPrivate }: Pick<Case, 'isPrivate'>): Area => (isPrivate ? session : local);
  const read = async (area: Area): Promise<BannerMemory> => bannerMemoryIn((await area.get(localKeys.banner))[localKeys.banner]);
  const change = (area: Area, to: (memory: BannerMemory) => BannerMemory): Promise<void> =>
    queue(async () => {
      const memory = to(await read(area));
      if (memory.shown.length + memory.quiet.length === 0) await area.remove(localKeys.banner);
      else await area.set({ [localKeys.banner]: memory });
    });

  return {
    async allows({ origin, fault, build, ...where }, now) {
      const { shown, quiet } = await read(areaOf(where));
      return !hushes(quiet, { origin, fault }, now) && !shown.some((each) => each.origin === origin && each.fault === fault && each.build === build && isRecent(each.atMs, now));
    },
    isHushed: async (about, now) => hushes((await read(areaOf(about))).quiet, about, now),
    showed: ({ origin, fault, build, ...where }, now) =>
      change(areaOf(where), ({ shown, quiet }) => ({ quiet, shown: [...shown.filter(({ atMs }) => isRecent(atMs, now)), { origin, fault, build, atMs: now }] })),
    hush: ({ origin, fault, ...where }, untilMs, now) =>
      change(areaOf(where), ({ shown, quiet }) => ({ shown, quiet: [...quiet.filter((each) => isQuietYet(each.untilMs, now)), { origin, fault, untilMs }] })),
    unhush: ({ origin, fault }) =>
      change(local, ({ shown, quiet }) => ({
        shown: shown.filter((each) => each.origin !== origin || each.fault !== (fault ?? each.fault)),
        quiet: quiet.filter((each) => each.origin !== origin || each.fault !== fault),
      })),
    async forget(origin) {
      const isOther = (each: { readonly origin: WebUiOrigin }): boolean => each.origin !== origin;
      for (const area of [local, session]) await change(area, ({ shown, quiet }) => ({ shown: shown.filter(isOther), quiet: quiet.filter(isOther) }));
    },
  };
}

const hushes = (quiet: BannerMemory['quiet'], { origin, fault }: Pick<Case, 'origin' | 'fault'>, now: number): boolean =>
  quiet.some((each) => each.origin === origin && (each.fault ?? fault) === fault && isQuietYet(each.untilMs, now));

/** A clock that was set back must not keep the banner away for longer than it was meant to be. */
const isRecent = (atMs: number, now: number): boolean => Math.abs(now - atMs) < bannerLimits.againMs;
