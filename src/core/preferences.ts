import { unmanaged, wishOf, type Managed } from './managed.ts';
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

/** The browser's own language, where the organisation has set another. */
export const browsersLanguage = '';

/** What begins by itself where the user has chosen nothing. */
export const standardAutomatic = ({ automaticRepair, highestCost }: Managed): Cost | null => (automaticRepair ? highestCost : null);

/** What nobody can have chosen counts as not chosen; what costs more than the organisation allows, as the most that it does. A clock that was set back must not pause for longer than a day. */
export function preferencesIn(stored: Readonly<Record<string, unknown>>, now: number, managed: Managed = unmanaged): Preferences {
  const { [localKeys.bannerOff]: isOff, [localKeys.pausedUntilMs]: until, [localKeys.language]: language, [localKeys.automatic]: automatic } = stored;
  const dearest = managed.locked.includes('highestCost') ? managed.highestCost : dearestUnasked;
  const chosen = costs.find((cost) => cost === automatic && !isDearer(cost, dearestUnasked));
  const wished = automatic === false ? null : chosen !== undefined && isDearer(chosen, dearest) ? dearest : chosen;
  return {
    banner: wishOf('banner', typeof isOff === 'boolean' ? !isOff : undefined, managed.banner, managed),
    automatic: wishOf<Cost | null>('automaticRepair', wished, standardAutomatic(managed), managed),
    pausedUntilMs: typeof until === 'number' && until > now && until - now <= pauseMs ? until : null,
    language: wishOf('language', language === browsersLanguage ? null : languages.find((each) => each === language), managed.language, managed),
  };
}
