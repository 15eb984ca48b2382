import { detectors } from '../content/detectors/index.ts';
import { receivedIn } from '../core/managed.ts';
import { noPolicy, parsePolicy, type Policy, type Received } from '../core/policy.ts';
import { sessionKeys } from '../core/storage.ts';
import type { Area } from './area.ts';
import type { Platform } from './platform.ts';
import type { Queue } from './queue.ts';
import { remedies } from './remedies/index.ts';

const known = { remedies: Object.keys(remedies), detectors: Object.keys(detectors) };

/** With the names that there are in this version. */
export const readPolicy = (raw: unknown): Received => parsePolicy(raw, known);

/** Switched off by its own setting, it is one of the remedies that are never used. */
const withBridge = (policy: Policy): Policy => (policy.bridge === 'off' ? { ...policy, remediesOff: [...policy.remediesOff, 'bridge'] } : policy);

/** What an administrator has set. Taken apart here alone; kept where our pages read it, and for as long as the browser runs. */
export interface PolicyDesk {
  now(): Promise<Policy>;
  /** Asks the browser again; true where it has something else than before, or that was not put into effect yet. */
  renew(): Promise<boolean>;
  /** It was put into effect, all of it. */
  applied(): Promise<void>;
}

export function newPolicyDesk(platform: Pick<Platform, 'managed'>, session: Area, queue: Queue): PolicyDesk {
  const read = (): Promise<Received | undefined> => receivedIn(session);
  return {
    now: async () => withBridge((await read())?.policy ?? noPolicy),
    renew: () =>
      queue(async () => {
        const [before, after] = [await read(), readPolicy(await platform.managed())];
        const isThere = after.given.length + after.problems.length > 0;
        if (JSON.stringify(before) === (isThere ? JSON.stringify(after) : undefined)) return (await session.get(sessionKeys.policyUnapplied))[sessionKeys.policyUnapplied] === true;
        await session.set({ [sessionKeys.policyUnapplied]: true, ...(isThere && { [sessionKeys.policy]: after }) });
        if (!isThere) await session.remove(sessionKeys.policy);
        return true;
      }),
    applied: () => session.remove(sessionKeys.policyUnapplied),
  };
}
