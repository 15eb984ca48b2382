import { preferenceKeys, preferencesIn, type Preferences } from '../core/preferences.ts';
import type { Policy } from '../core/policy.ts';
import type { Cost } from '../core/remedy.ts';
import { languageOf, type Language } from '../core/texts/index.ts';
import type { Area } from './area.ts';
import type { Platform } from './platform.ts';

/** What the user's options, and those of the organisation, allow the worker; read each time, so that they count from the moment they are chosen. */
export interface Wishes {
  /** Not while everything is paused, nor where the user wants none. */
  allowsBanner(): Promise<boolean>;
  /** The most that a repair may cost which begins by itself; null: none does, nor any while everything is paused. */
  automatic(): Promise<Cost | null>;
  /** Null while nothing is paused. */
  pausedUntilMs(): Promise<number | null>;
  /** The sign that comes by itself; not while everything is paused. What answers a click ("it is back") is no matter of it. */
  badge: Platform['badge'];
  language(): Promise<Language>;
}

export function newWishes(local: Area, platform: Pick<Platform, 'now' | 'badge' | 'language'>, policy: () => Promise<Policy>): Wishes {
  const read = async (): Promise<Preferences> => preferencesIn(await local.get(preferenceKeys), platform.now(), await policy());
  return {
    async allowsBanner() {
      const { banner, pausedUntilMs } = await read();
      return banner && pausedUntilMs === null;
    },
    async automatic() {
      const { automatic, pausedUntilMs } = await read();
      return pausedUntilMs === null ? automatic : null;
    },
    pausedUntilMs: async () => (await read()).pausedUntilMs,
    async badge(tabId, text) {
      await platform.badge(tabId, (await read()).pausedUntilMs === null ? text : '');
    },
    language: async () => languageOf((await read()).language, platform.language),
  };
}
