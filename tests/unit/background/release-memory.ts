import type { WebUiOrigin } from '../../../src/core/origin.ts';
import type { KeptRelease, ReleaseStore } from '../../../src/background/release-store.ts';

/** As the disk has it: values are copied in and out. One that hangs never answers. */
export function newReleaseMemory(): ReleaseStore & { readonly kept: Map<string, KeptRelease>; hangs: boolean } {
  const kept = new Map<string, KeptRelease>();
  const keyOf = ({ origin, name }: Pick<KeptRelease, 'origin' | 'name'>): string => JSON.stringify([origin, name]);
  const answer = async <T>(act: () => T): Promise<T> => (memory.hangs ? new Promise<T>(() => undefined) : act());
  const memory = {
    kept,
    hangs: false,
    get: (origin: WebUiOrigin, name: string) => answer(() => structuredClone(kept.get(keyOf({ origin, name })))),
    all: () => answer(() => structuredClone([...kept.values()])),
    put: (release: KeptRelease) => answer(() => void kept.set(keyOf(release), structuredClone(release))),
    remove: (some: readonly Pick<KeptRelease, 'origin' | 'name'>[]) => answer(() => some.forEach((each) => kept.delete(keyOf(each)))),
  };
  return memory;
}
