import { costs, dearestUnasked, isDearer, type Cost } from './remedy.ts';
import { localKeys } from './storage.ts';
import { languages, type Language } from './texts/index.ts';

/** What the user has chosen in the options, each under a key of its own: no two choices are ever written over each other. */
export interface Preferences {
  readonly banner: boolean;
  /** The most that a repair may cost which begins by itself; null: none does. */
  readonly automatic: Cost | null;
  /** Null where nothing is paused now. */
  readonly pausedUntilMs: number | null;
  /** Null: the browser's own. */
  readonly language: Language | null;
}

export const preferenceKeys = [localKeys.bannerOff, localKeys.automatic, localKeys.pausedUntilMs, localKeys.language] as const;
export const pauseMs = 86_400_000;

/** What nobody can have chosen counts as not chosen. A clock that was set back must not pause for longer than a day. */
export function preferencesIn(stored: Readonly<Record<string, unknown>>, now: number): Preferences {
  const until = stored[localKeys.pausedUntilMs];
  const wish = stored[localKeys.language];
  return {
    banner: stored[localKeys.bannerOff] !== true,
    automatic: costs.find((cost) => cost === stored[localKeys.automatic] && !isDearer(cost, dearestUnasked)) ?? null,
    pausedUntilMs: typeof until === 'number' && until > now && until - now <= pauseMs ? until : null,
    language: languages.find((language) => language === wish) ?? null,
  };
}
