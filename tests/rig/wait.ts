import type { WaitOptions } from './types.ts';

/** How often a state is looked at. Not a pause: the wait ends with the state. */
const lookEveryMs = 40;
const defaultTimeoutMs = 15_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Looks from outside until `look` is truthy. Outside, since a hidden tab runs no animation frames, a page's CSP may
 * forbid eval, and a wait has to outlive navigations: a throw while looking (context gone) counts as "not yet".
 */
export async function until<T>(look: () => Promise<T>, { timeoutMs = defaultTimeoutMs, what = 'the expected state' }: WaitOptions = {}): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let last = 'it was never true';
  for (;;) {
    try {
      const value = await look();
      if (value) return value;
      last = `it was ${JSON.stringify(value)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() >= end) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}; last look: ${last}`);
    await pause(lookEveryMs);
  }
}
