import type { WebUiOrigin } from './origin.ts';
import type { Policy, PolicyKey, Received } from './policy.ts';
import { sessionKeys } from './storage.ts';

/** The part of a policy that the user has a say in. */
export type Managed = Pick<Policy, 'banner' | 'automaticRepair' | 'highestCost' | 'language' | 'locked'>;

/** Where nobody has set anything. */
export const unmanaged: Managed = { banner: true, automaticRepair: false, highestCost: 'cache', language: null, locked: [] };

/** What the user has chosen stands before what the organisation has set, unless that is locked. */
export const wishOf = <T>(key: PolicyKey, chosen: T | undefined, standard: T, { locked }: Pick<Managed, 'locked'>): T => (chosen === undefined || locked.includes(key) ? standard : chosen);

/** The organisation's, and not for the user to give up. */
export const isFixedSite = (origin: WebUiOrigin | null, policy: Pick<Policy, 'sites' | 'locked'> | undefined): boolean => policy?.locked.includes('sites') === true && policy.sites.some((site) => site === origin);

/** A bridge that nobody else ends, wherever it is. */
export const isFixedBridge = (policy: Pick<Policy, 'bridge' | 'locked'> | undefined): boolean => policy?.bridge === 'on' && policy.locked.includes('bridge');

/** What an administrator has set, as the worker has understood it; undefined where nobody has. */
export const receivedIn = async (session: { get(key: string): Promise<Record<string, unknown>> }): Promise<Received | undefined> => (await session.get(sessionKeys.policy))[sessionKeys.policy] as Received | undefined;
