import type { KeptRelease, ReleaseStore } from '../../../src/background/release-store.ts';

/** As the disk has it: values are copied in and out. */
export function newReleaseMemory(): ReleaseStore & { readonly kept: Map<string, KeptRelease> } {
  const kept = new Map<string, KeptRelease>();
  const keyOf = ({ origin, name }: Pick<KeptRelease, 'origin' | 'name'>): string => JSON.stringify([origin, name]);
  return {
    kept,
    get: async (origin, name) => structuredClone(kept.get(keyOf({ origin, name }))),
    all: async () => structuredClone([...kept.values()]),
    put: async (release) => void kept.set(keyOf(release), structuredClone(release)),
    remove: async (some) => some.forEach((each) => kept.delete(keyOf(each))),
  };
}
