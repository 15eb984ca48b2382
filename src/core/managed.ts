import type { Policy, PolicyKey } from './policy.ts';

/** The part of a policy that the user has a say in. */
export type Managed = Pick<Policy, 'banner' | 'language' | 'locked'>;

/** Where nobody has set anything. */
export const unmanaged: Managed = { banner: true, language: null, locked: [] };

/** What the user has chosen stands before what the organisation has set, unless that is locked. */
export const wishOf = <K extends PolicyKey & keyof Managed>(key: K, chosen: Managed[K] | undefined, managed: Managed): Managed[K] => (managed.locked.includes(key) || chosen === undefined ? managed[key] : chosen);
