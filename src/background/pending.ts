import { hostPatternOf } from '../core/origin.ts';
import { sessionKeys, type Pending } from '../core/storage.ts';
import type { Area } from './area.ts';
import type { Platform } from './platform.ts';

/** The browser's question, left standing for longer or answered with no, is no click any more: what it was about may be granted by another. */
const pendingMs = 120_000;

/** What a page of ours asked the permission for that has been given now, once; null: that was for something else, or too long ago. */
export async function takePending<P extends Pending>(platform: Pick<Platform, 'hasAccess' | 'now'>, session: Area, isOurs: (pending: Pending) => pending is P): Promise<P | null> {
  const pending = (await session.get(sessionKeys.pending))[sessionKeys.pending] as Pending | undefined;
  if (pending === undefined || !isOurs(pending) || !(await platform.hasAccess(hostPatternOf(pending.origin)))) return null;
  await session.remove(sessionKeys.pending);
  return platform.now() - pending.atMs > pendingMs ? null : pending;
}
